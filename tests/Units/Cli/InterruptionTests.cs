using System.Diagnostics;
using System.Globalization;
using Reproducibility.Cli.Running;

namespace Reproducibility.Units.Cli;

[Platform("Unix")]
public class InterruptionTests
{
    [Test]
    [CancelAfter(20_000)]
    public void The_end_of_a_process_that_is_followed_is_a_stop(CancellationToken late)
    {
        using var other = Process.Start("sleep", "30");
        using var interruption = new Interruption().With(other.Id.ToString(CultureInfo.InvariantCulture));
        Assert.That(interruption.Token.IsCancellationRequested, Is.False);
        other.Kill();
        Assert.That(interruption.Token.WaitHandle.WaitOne(15_000));
        Assert.That(Interruption.ExitStatus, Is.EqualTo(143));
        late.ThrowIfCancellationRequested();
    }

    [TestCase(null)]
    [TestCase("")]
    public void No_process_is_none_to_follow(string? id)
    {
        using var interruption = new Interruption().With(id);
        Assert.That(interruption.Token.IsCancellationRequested, Is.False);
    }
}
