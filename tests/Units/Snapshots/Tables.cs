using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Units.Snapshots;

/// <summary>A document as a study prints it, for the tests to change.</summary>
internal static class Tables
{
    public static Document Document(Table table, string verdict = "supported") => new Document("Simulate a function")
        .Text($"Verdict: **{verdict}**, seeds 0 to 15.")
        .Heading("By depth")
        .Table(table)
        .Text("Median over seeds [quartiles].");

    public static Table ByDepth(
        double loss = 0.123, double accuracy = 0.95, string label = "deep", string verdict = "supported", int seeds = 16) =>
        Empty().Row("shallow", 0.5, Table.Mixed($"{0.61} [{0.6}, {0.62}]"), 1573.0, "refuted", 16)
            .Row(label, loss, Table.Mixed($"{accuracy} [{0.94}, {0.96}]"), double.PositiveInfinity, verdict, seeds)
            .Row("deepest", 1.57e-5, Table.Mixed($"{0.99} [{0.98}, {1.0}]"), double.NaN, "supported", 16);

    public static Table Empty(Tolerance? loss = null, string accuracy = "accuracy") => new(
        new Column("net"),
        new Column("loss", loss ?? Tolerance.Percent(5)),
        new Column(accuracy, Tolerance.Absolute(0.01), NumberFormat.Decimals(2)),
        new Column("steps", Tolerance.Percent(10), NumberFormat.Significant(4), "updates", Budget: 20000),
        new Column("verdict"),
        new Column("seeds", Format: NumberFormat.Decimals(0)));
}
