using Reproducibility.Cli.Claims;

namespace Reproducibility.Units.Cli;

public class EditDistanceTests
{
    [TestCase("", "", 0)]
    [TestCase("abc", "", 3)]
    [TestCase("Elrod", "elrod", 0)]
    [TestCase("elrod", "elrud", 1)]
    [TestCase("elrod", "erlod", 1)]
    [TestCase("kitten", "sitting", 3)]
    public void Counts_the_letters_to_change(string a, string b, int distance)
    {
        Assert.That(EditDistance.Between(a, b), Is.EqualTo(distance));
        Assert.That(EditDistance.Between(b, a), Is.EqualTo(distance));
    }

    [Test]
    public void The_nearest_come_first_and_the_far_not_at_all() =>
        Assert.That(EditDistance.Nearest("sink", ["sgn", "sinc", "sin", "pca"]), Is.EqualTo(new[] { "sin", "sinc" }));
}
