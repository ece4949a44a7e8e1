namespace Reproducibility.Results;

/// <summary>How many recorded numbers lie inside the range of the seeds, beside how many would if the reports' runs were like ours.</summary>
/// <param name="Compared">Numbers that are compared.</param>
/// <param name="Runs">Runs of the authors that they come from: numbers of one study, condition and run are of one.</param>
/// <param name="Inside">Numbers inside.</param>
/// <param name="Expected">Expected number inside.</param>
/// <param name="Deviation">Largest possible standard deviation of that: numbers of one run stand or fall together, runs are independent.</param>
/// <param name="NotCompared">Numbers that are not measured, or of another scale than the tier's.</param>
public sealed record RecordedCount(int Compared, int Runs, int Inside, double Expected, double Deviation, int NotCompared)
{
    /// <summary>The count over studies.</summary>
    public static RecordedCount Of(IEnumerable<StudyResult> studies)
    {
        var all = studies.SelectMany(study => study.Recorded.Select(number => (Run: (study.Id, number.Condition, number.Run), Number: number))).ToArray();
        var compared = all.Where(r => r.Number.Seeds is not null).ToArray();
        var runs = compared.GroupBy(r => r.Run, r => r.Number.Seeds!.Chance).ToArray();
        return new RecordedCount(
            compared.Length,
            runs.Length,
            compared.Count(r => r.Number.Inside == true),
            runs.Sum(run => run.Sum()),
            Math.Sqrt(runs.Sum(run => Math.Pow(run.Sum(chance => Math.Sqrt(chance * (1 - chance))), 2))),
            all.Length - compared.Length);
    }

    /// <summary>In words.</summary>
    public string Sentence() => Compared == 0
        ? $"None of the reports' {NotCompared} recorded numbers is compared: they are not measured here, or of studies that this tier scales down."
        : $"Of {Compared} recorded numbers (runs of the authors: {Runs}), {Inside} lie inside the seeds' range; expected are {Expected:0} if the reports' runs "
            + $"were like ours, give or take {2 * Deviation:0} (two standard deviations, if the numbers of one run stand or fall together). "
            + $"{NotCompared} more are not compared: not measured here, or of studies that this tier scales down.";
}
