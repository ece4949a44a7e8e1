namespace Reproducibility.Tests.Pages;

public class TableDiffTests
{
    private const string Was = "# t\n\nNote.\n\n| net | loss (±10 %) |\n| --- | ---: |\n| a | 1.00 |\n| b | 2.00 |\n| c | 3.00 |";

    [Test]
    public void Cells_are_the_same_drift_or_lie_beyond_and_rows_come_and_go()
    {
        var table = TableDiff.Of("# t\n\nNote.\n\n| net | loss (±10 %) |\n| --- | ---: |\n| a | 1.05 |\n| b | 2.50 |\n| d | 4.00 |", Was)[1];
        Assert.That(table.Rows.Select(r => r.Change), Is.EqualTo(new[] { Change.Drift, Change.Beyond, Change.Added, Change.Missing }));
        Assert.That(table.Rows[1].Cells[1], Is.EqualTo(new CellDiff("2.00", "2.50", "1.8 to 2.2", Change.Beyond)));
        Assert.That((table.Beyond, table.Cells), Is.EqualTo((5, 8)));
    }

    [Test]
    public void Prose_differs_by_line()
    {
        var prose = TableDiff.Of(Was.Replace("Note.", "Another note."), Was)[0];
        Assert.That(prose.Rows.Single(r => r.Change == Change.Beyond).Cells[0], Is.EqualTo(new CellDiff("Note.", "Another note.", null, Change.Beyond)));
    }

    [Test]
    public void A_table_that_is_gone_is_missing_and_equal_texts_differ_in_nothing()
    {
        Assert.That(TableDiff.Of("# t\n\nNote.", Was).Sum(b => b.Beyond), Is.EqualTo(6));
        Assert.That(TableDiff.Of(Was, Was).Sum(b => b.Beyond), Is.Zero);
    }
}
