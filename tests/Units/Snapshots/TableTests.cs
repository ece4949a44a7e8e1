using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Units.Snapshots;

public class TableTests
{
    [Test]
    public void PipesAreAligned() => Assert.That(Tables.Document(Tables.ByDepth()).ToString(), Is.EqualTo(
        """
        # Simulate a function

        Verdict: **supported**, seeds 0 to 15.

        ## By depth

        | net     | loss (±5 %) |  accuracy (±0.01) | steps [updates] (±10 %) | verdict   | seeds |
        | ------- | ----------: | ----------------: | ----------------------: | --------- | ----: |
        | shallow |       0.500 | 0.61 [0.60, 0.62] |                    1573 | refuted   |    16 |
        | deep    |       0.123 | 0.95 [0.94, 0.96] |                 > 20000 | supported |    16 |
        | deepest |    1.57e-05 | 0.99 [0.98, 1.00] |                       – | supported |    16 |

        Median over seeds [quartiles].
        """));

    [Test]
    public void CellsOfEachKind()
    {
        var table = new Table(new Column("a"), new Column("b"), new Column("c")).Row(true, null, 12345678L).Row("x|y", "two\nlines", 0.5f);

        Assert.That(table.Rows[0], Is.EqualTo(["yes", "–", "12345678"]));
        Assert.That(table.Rows[1], Is.EqualTo([@"x\|y", "two lines", "0.500"]));
        Assert.That(TableComparer.Compare(table.ToString(), table.ToString()).Equal, Is.True);
    }

    [Test]
    public void ATableIsImmutable()
    {
        var empty = new Table(new Column("net"));

        Assert.That(empty.Row("deep").Rows, Has.Count.EqualTo(1));
        Assert.That(empty.Rows, Is.Empty);
    }

    [Test]
    public void ARowHasACellPerColumn() =>
        Assert.That(() => new Table(new Column("net"), new Column("loss")).Row("deep"), Throws.ArgumentException);
}
