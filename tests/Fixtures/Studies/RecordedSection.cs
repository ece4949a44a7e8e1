using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Fixtures.Studies;

/// <summary>The section of a study's document on what its report recorded: every number among the seeds, or why none is compared.</summary>
internal static class RecordedSection
{
    /// <summary>The document with the section; as it is where the report recorded nothing.</summary>
    public static Document Add(Document document, Study study, Findings found)
    {
        var numbers = RecordedNumbers.Among(study, found);
        if (numbers.Count == 0)
            return document;
        document = document.Heading("The report's numbers among the seeds");
        if (!RecordedNumbers.AreComparable(found))
        {
            return document.Text($"The report recorded {numbers.Count} numbers. They are not comparable with these: "
                + (found.Measurements.Tier == Tier.Quick ? "this tier trains less than the report did." : "drawn digits are not the report's images."));
        }

        var (drift, title) = (study.FindingTolerance, "of the seeds");
        var percentile = drift == Tolerance.Exact || drift == Tolerance.Any ? drift : Tolerance.Absolute(10);
        var table = new Table(
            new Column("quantity"), new Column("condition"), new Column("recorded"), new Column("known"), new Column($"median {title}", drift),
            new Column("lowest", drift), new Column("highest", drift), new Column("percentile", percentile, NumberFormat.Decimals(0)), new Column("range"));
        foreach (var number in numbers)
        {
            if (number.Seeds is not { } seeds)
                continue;
            var print = new Column("", drift, Budget: RecordedNumbers.Measured(found.Measurements, number.Quantity, number.Condition)!.Budget);
            table = table.Row(
                number.Quantity, number.Condition, number.Printed, $"{number.Known}{(number.Run.Length > 0 ? $", {number.Run}" : "")}",
                print.Print(seeds.Median), print.Print(seeds.Lowest), print.Print(seeds.Highest),
                seeds.Percentile, number.Inside == true ? "inside" : "outside");
        }

        if (table.Rows.Count > 0)
        {
            const string How = "Seeds are compared as rounded as the recorded number is, and printed to three digits; "
                + "those equal to it count half in its percentile.";
            document = document.Text(How).Table(table);
        }

        string[] left = [.. numbers.Where(number => number.Seeds is null).Select(number => $"{number.Quantity} ({number.Condition})").Distinct()];
        return left.Length == 0 ? document : document.Text($"Recorded and not measured: {string.Join("; ", left)}.");
    }
}
