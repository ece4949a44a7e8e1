using System.Globalization;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Studies;

/// <summary>The seeds that a study trains at a tier: a line of <c>seeds.tsv</c>.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Tier">The tier.</param>
/// <param name="First">The first seed; the others follow it.</param>
/// <param name="Stages">Seeds at each stage, and the share of the level that it spends.</param>
/// <param name="Why">What the number follows from.</param>
/// <param name="Fixed">The day on which it was fixed.</param>
public sealed record SeedPlan(string Study, Tier Tier, int First, Escalation Stages, string Why, DateOnly Fixed)
{
    private const string Unspent = "unspent", Header = "study\ttier\tfirst\tseeds\tgrowth\twhy\tfixed";

    /// <summary>All lines.</summary>
    public static IReadOnlyList<SeedPlan> All { get; } = Parse(Embedded());

    /// <summary>The line of a study at a tier.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static SeedPlan Of(string study, Tier tier) => Find(study, tier)
        ?? throw new KeyNotFoundException(
            $"tests/Fixtures/Studies/seeds.tsv has no line for {study} at the tier {tier}: add one, with the number of seeds and why.");

    /// <summary>The same; null: there is none.</summary>
    public static SeedPlan? Find(string study, Tier tier) => All.SingleOrDefault(plan => plan.Study == study && plan.Tier == tier);

    /// <summary>
    /// Lines in the file's format. A growth of "16:0.4 32:0.4" adds stages of 16 and 32 seeds with two fifths of the level each; the first has the rest.
    /// What "unspent:0.5" names no stage spends: it was that of one that was given up.
    /// </summary>
    /// <exception cref="FormatException">A line is malformed; the message holds it.</exception>
    public static IReadOnlyList<SeedPlan> Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return lines[0] == Header ? [.. lines.Skip(1).Select(Line)] : throw new FormatException($"seeds.tsv begins with '{lines[0]}' instead of '{Header}'.");
    }

    private static SeedPlan Line(string line)
    {
        try
        {
            return line.Split('\t') is [var study, var tier, var first, var seeds, var growth, var why, var day] && why.Length > 0
                ? new SeedPlan(study, Enum.Parse<Tier>(tier, ignoreCase: true), From(first), Growing(int.Parse(seeds), growth), why,
                    DateOnly.ParseExact(day, "yyyy-MM-dd"))
                : throw new FormatException("it needs seven columns with tabs between, and a reason");
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new FormatException($"A line of seeds.tsv is malformed: '{line}' ({e.Message}).", e);
        }
    }

    private static int From(string first) => int.Parse(first) is var seed and >= RunSettings.FirstDeciding
        ? seed
        : throw new FormatException($"seeds below {RunSettings.FirstDeciding} are for pilots");

    private static Escalation Growing(int seeds, string growth)
    {
        (string Seeds, decimal Share)[] shares = [.. growth.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(stage => stage.Split(':'))
            .Select(stage => (stage[0], decimal.Parse(stage[1], CultureInfo.InvariantCulture)))];
        var later = shares.Where(stage => stage.Seeds != Unspent).ToArray();
        return new Escalation(
            [seeds, .. later.Select(stage => int.Parse(stage.Seeds))],
            [(double)(1 - shares.Sum(stage => stage.Share)), .. later.Select(stage => (double)stage.Share)]);
    }

    private static string Embedded()
    {
        using var stream = typeof(SeedPlan).Assembly.GetManifestResourceStream("seeds.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
