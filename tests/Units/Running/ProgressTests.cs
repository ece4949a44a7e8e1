using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Running;

public class ProgressTests
{
    [Test]
    public void SaysTheEndAtOnceAndTheRestOnlyNowAndThen()
    {
        var lines = new List<string>();
        var progress = new Progress("report/1-1/study", 3, lines.Add);
        for (var i = 0; i < 3; i++)
            progress.Tick();
        Assert.That(lines, Is.EqualTo(new[] { "report/1-1/study: 3 trainings in 0:00" }));
    }

    [Test]
    public void SaysHowLongItWillTake()
    {
        var lines = new List<string>();
        var progress = new Progress("study", 4, lines.Add, pause: TimeSpan.Zero);
        progress.Tick();
        Assert.That(lines.Single(), Does.Match(@"^study: 1 of 4 trainings, \d:\d\d, about \d:\d\d to go$"));
    }
}
