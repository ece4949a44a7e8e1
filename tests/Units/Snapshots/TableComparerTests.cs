using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Units.Snapshots;

public class TableComparerTests
{
    private static readonly string verified = Tables.Document(Tables.ByDepth()).ToString();

    private static string? Message(Document received) => TableComparer.Compare(received.ToString(), verified).Message;

    [Test]
    public void DriftWithinToleranceIsEqual() =>
        Assert.That(
            TableComparer.Compare(Tables.Document(Tables.ByDepth(loss: 0.128, accuracy: 0.96)).ToString(), verified), Is.EqualTo((true, (string?)null)));

    [Test]
    public void ANumberBeyondToleranceIsNamedAndShown() =>
        Assert.That(Message(Tables.Document(Tables.ByDepth(loss: 0.14, accuracy: 0.96)))?.TrimEnd(), Is.EqualTo(
        """
        1 difference:
        * By depth: row "deep", column "loss (±5 %)": verified 0.123, received 0.140, allowed 0.11685 to 0.12915

        Lines (- verified, + received, drift within tolerance left out):
          | --- | ---: | ---: | ---: | --- | ---: |
          | shallow | 0.500 | 0.61 [0.60, 0.62] | 1573 | refuted | 16 |
        - | deep | 0.123 | 0.95 [0.94, 0.96] | > 20000 | supported | 16 |
        + | deep | 0.140 | 0.95 [0.94, 0.96] | > 20000 | supported | 16 |
          | deepest | 1.57e-05 | 0.99 [0.98, 1.00] | – | supported | 16 |
        """));

    [Test]
    public void ANumberWithinAMixedCell() => Assert.That(Message(Tables.Document(Tables.ByDepth(accuracy: 0.9))),
        Does.Contain("""column "accuracy (±0.01)": verified 0.95 [0.94, 0.96], received 0.90 [0.94, 0.96], allowed 0.94 to 0.96"""));

    [Test]
    public void AVerdictInATable() => Assert.That(Message(Tables.Document(Tables.ByDepth(verdict: "refuted"))),
        Does.Contain("""row "deep", column "verdict": verified supported, received refuted"""));

    [Test]
    public void AVerdictInProse() => Assert.That(Message(Tables.Document(Tables.ByDepth(), "refuted")),
        Does.Contain("""text: verified "Verdict: **supported**, seeds 0 to 15.", received "Verdict: **refuted**, seeds 0 to 15.""")
            .And.Contain("- Verdict: **supported**").And.Contain("+ Verdict: **refuted**"));

    [Test]
    public void NumbersInColumnsWithoutTolerance() => Assert.That(Message(Tables.Document(Tables.ByDepth(seeds: 17))),
        Does.Contain("""column "seeds": verified 16, received 17"""));

    [TestCase("3 of 16 seeds; p = 0.4", true)]
    [TestCase("7 of 16 seeds; p < 1e-300", false)]
    [TestCase("7 of 16 runs; p = 0.04", false)]
    public void WhereAnyNumberPassesTheTextIsCompared(string received, bool passes)
    {
        static string Text(string found) =>
            new Document("A claim").Table(new Table(new Column("tested"), new Column("found", Tolerance.Any)).Row("loss", found)).ToString();

        Assert.That(TableComparer.Compare(Text(received), Text("7 of 16 seeds; p = 0.04")).Equal, Is.EqualTo(passes));
    }

    [Test]
    public void AMissingRow()
    {
        var table = Tables.ByDepth();

        Assert.That(Message(Tables.Document(table with { Rows = [table.Rows[0], table.Rows[2]] })),
            Does.StartWith("1 difference:\n* By depth: row \"deep\": missing").And.Contain("\n- | deep |"));
    }

    [Test]
    public void AnAddedRow() => Assert.That(
        Message(Tables.Document(Tables.ByDepth().Row("wide", 0.1, 0.9, 100.0, "supported", 16))),
        Does.StartWith("1 difference:\n* By depth: row \"wide\": added").And.Contain("\n+ | wide |"));

    [Test]
    public void ARepeatedRow()
    {
        var table = Tables.ByDepth();

        Assert.That(Message(Tables.Document(table with { Rows = [.. table.Rows, table.Rows[1]] })), Does.Contain("row \"deep\" (2): added"));
    }

    [Test]
    public void ARenamedRow() => Assert.That(Message(Tables.Document(Tables.ByDepth(label: "deeper"))),
        Does.Contain("row \"deep\": missing").And.Contain("row \"deeper\": added"));

    [Test]
    public void RowsInAnotherOrder()
    {
        var table = Tables.ByDepth();

        Assert.That(Message(Tables.Document(table with { Rows = [.. table.Rows.Reverse()] })), Does.Contain("By depth: rows in another order"));
    }

    [Test]
    public void ARenamedColumn() => Assert.That(Message(Tables.Document(Tables.Empty(accuracy: "error") with { Rows = Tables.ByDepth().Rows })),
        Does.Contain("By depth: columns: verified | net | loss (±5 %) | accuracy (±0.01)").And.Contain("received | net | loss (±5 %) | error (±0.01)"));

    [Test]
    public void AChangedTolerance() => Assert.That(
        Message(Tables.Document(Tables.Empty(loss: Tolerance.Percent(50)) with { Rows = Tables.ByDepth().Rows })),
        Does.Contain("received | net | loss (±50 %)"));

    [Test]
    public void ANumberThatIsNoLongerReached()
    {
        Assert.That(TableComparer.Compare(Line("> 20000"), Line("19900")).Equal, Is.False);
        Assert.That(TableComparer.Compare(Line("–"), Line("19900")).Equal, Is.False);

        static string Line(string cell) => $"| net | steps (±10 %) |\n| --- | ---: |\n| deep | {cell} |";
    }

    [TestCase("12 of 16", "13 of 16", true)]
    [TestCase("12 of 16", "14 of 16", false)]
    [TestCase("12 of 16", "12 from 16", false)]
    [TestCase("k5 3x3", "k6 3x3", false)]
    [TestCase("-0.50", "0.50", false)]
    [TestCase("0.10-0.20", "0.105-0.20", true)]
    [TestCase("1.57e-05", "1.60e-05", true)]
    [TestCase("1.57e-05", "1.57e-04", false)]
    [TestCase("90 %", "95 %", true)]
    [TestCase("a | b", "a | b", true)]
    public void CellsOfNumbersAndText(string was, string now, bool equal) =>
        Assert.That(TableComparer.Compare(Line(now), Line(was)).Equal, Is.EqualTo(equal));

    private static string Line(string cell) => $"| net | cell (±10 %) |\n| --- | ---: |\n| deep | {cell.Replace("|", "\\|")} |";

    [Test]
    public void APaddedCellOrAFinalNewlineIsNoChange() => Assert.That(
        TableComparer.Compare("| a | b |\n|---|---|\n|x|y|", "| a   |  b  |\n| --- | ----- |\n| x   |  y  |\n").Equal, Is.True);

    [Test]
    public void AnAddedTable() => Assert.That(Message(Tables.Document(Tables.ByDepth()).Table(Tables.ByDepth())),
        Does.Contain("* in turn: verified text, table, text; received text, table, text, table"));

    [Test]
    public void TheSecondTableIsComparedToo()
    {
        var one = Tables.Document(Tables.ByDepth());

        var (equal, message) = TableComparer.Compare(
            one.Heading("By width").Table(Tables.ByDepth(loss: 0.2)).ToString(), one.Heading("By width").Table(Tables.ByDepth()).ToString());

        Assert.That(equal, Is.False);
        Assert.That(message, Does.StartWith("1 difference:\n* By width: row \"deep\""));
    }

    [Test]
    public void AsManyTextsNameARowAsTellRowsApart()
    {
        var table = new Table(new Column("net"), new Column("metric"), new Column("median", Tolerance.Percent(5)))
            .Row("deep", "loss", 1.0).Row("deep", "accuracy", 0.9).Row("wide", "loss", 2.0);
        var changed = table with { Rows = [table.Rows[0], ["deep", "accuracy", "0.500"], table.Rows[2]] };

        Assert.That(TableComparer.Compare(changed.ToString(), table.ToString()).Message, Does.StartWith(
            "1 difference:\n* row \"deep, accuracy\", column \"median (±5 %)\": verified 0.900, received 0.500"));
    }

    [Test]
    public void RowsOfNumbersAreNamedByTheirPlace() => Assert.That(
        TableComparer.Compare("| loss (±5 %) |\n| ---: |\n| 1.01 |\n| 3.00 |", "| loss (±5 %) |\n| ---: |\n| 1.00 |\n| 2.00 |").Message,
        Does.StartWith("1 difference:\n* row 2, column \"loss (±5 %)\": verified 2.00, received 3.00, allowed 1.9 to 2.1"));
}
