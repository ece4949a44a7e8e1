using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Running;

public class ProgressTests
{
    private readonly List<string> words = [], notes = [];

    [SetUp]
    public void Clear()
    {
        words.Clear();
        notes.Clear();
    }

    [Test]
    public void The_end_is_said_at_once_and_the_rest_only_now_and_then()
    {
        var progress = Of(3, TimeSpan.FromHours(1));
        for (var i = 0; i < 3; i++)
            progress.Tick(1);
        Assert.That(words, Is.EqualTo(new[] { "report/1-1/study: 3 trainings" }));
    }

    [Test]
    public void Says_how_far_it_is()
    {
        Of(4, TimeSpan.Zero).Tick(1);
        Assert.That(words.Single(), Is.EqualTo("report/1-1/study: 1 of 4 trainings"));
    }

    [Test]
    public void Each_training_is_noted_with_its_time()
    {
        Of(2, TimeSpan.Zero).Tick(0.25);
        Assert.That(notes, Is.EqualTo(new[] { """{"study":"report/1-1/study","seeds":16,"of":2}""", """{"study":"report/1-1/study","seconds":0.25}""" }));
    }

    [Test]
    public void What_begins_is_noted_with_its_number()
    {
        Of(8, TimeSpan.Zero).Begin(4);
        Assert.That(notes[^1], Does.StartWith("""{"study":"report/1-1/study","begun":4,"at":"""));
    }

    private Progress Of(int trainings, TimeSpan pause) => new("report/1-1/study", 16, trainings, words.Add, notes.Add, pause);
}
