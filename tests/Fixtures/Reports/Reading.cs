using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// Second verdicts of claims: under the measure that the report did not use, or in the arm that does as its code did. The reading that decides stands first.
/// </summary>
/// <param name="Claim">Last part of the claim's id.</param>
/// <param name="By">"lowest over the epochs", "as run".</param>
/// <param name="Evidence">The claim under this reading.</param>
public sealed record Reading(string Claim, string By, Evidence Evidence)
{
    /// <summary>Heading of a table of readings, and of one whose readings ask no net to have learnt, as their claims do.</summary>
    public const string Heading = "Verdicts by reading", WhateverWasLearnt = $"{Heading}, whatever was learnt";

    /// <summary>A table of readings, for <see cref="Findings.Tables"/>.</summary>
    /// <param name="drift">Of the findings' numbers: the study's <see cref="Study.FindingTolerance"/>.</param>
    /// <param name="readings">A claim's readings side by side.</param>
    public static (string Heading, Table Table) Table(Tolerance drift, params IEnumerable<Reading> readings) => (Heading, readings.Aggregate(
        new Table(new Column("claim"), new Column("reading"), new Column("verdict"), new Column("found", drift)),
        (table, reading) => table.Row(reading.Claim, reading.By, reading.Evidence.Verdict.Word(), reading.Evidence.Measured)));
}
