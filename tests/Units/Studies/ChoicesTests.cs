using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Studies;

public class ChoicesTests
{
    [Test]
    public void ATableShowsWhereTheVerdictFlips()
    {
        var (heading, table) = Choices.Flips("low", "bound", new[] { 0.5, 0.05 }.Select(bound => (bound, Fact.Holds("0.1 is below", 0.1 < bound, "0.1"))))
            .Single();
        Assert.That(heading, Is.EqualTo("Where the verdict of low flips, by bound"));
        Assert.That(table.Rows, Is.EqualTo(new[] { new[] { "0.5", "supported" }, ["0.05", "refuted"] }));
    }

    [Test]
    public void WhereAllChoicesAgreeThereIsNothingToShow() =>
        Assert.That(Choices.Flips("low", "bound", new[] { 0.5, 0.2 }.Select(bound => (bound, Fact.Holds("0.1 is below", 0.1 < bound, "0.1")))), Is.Empty);
}
