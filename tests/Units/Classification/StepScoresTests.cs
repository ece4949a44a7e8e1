using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Units.Classification;

public class StepScoresTests
{
    [Test]
    public void TrailingMeansAreOverTheLastStepsAndOverFewerAtTheBeginning()
    {
        Score[] steps = [.. Enumerable.Range(1, 5).Select(i => new Score(i, 0))];
        Assert.That(steps.Trailing(3, score => score.Loss), Is.EqualTo(new[] { 1f, 1.5f, 2f, 3f, 4f }));
    }

    [Test]
    public void AWindowOfOneIsTheCurveItself()
    {
        Score[] steps = [new(0, 0.25), new(0, 0.5)];
        Assert.That(steps.Trailing(1, score => score.Accuracy), Is.EqualTo(new[] { 0.25f, 0.5f }));
    }

    [Test]
    public void RoughnessIsTheMeanAbsoluteChange() => Assert.That(StepScores.Roughness([1, 3, 2, 2]), Is.EqualTo(1));
}
