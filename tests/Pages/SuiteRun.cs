using Reproducibility.Results;

namespace Reproducibility.Tests;

/// <summary>A run of all claims of the catalogue, with invented verdicts and values but the accepted figures and tables.</summary>
public static class SuiteRun
{
    internal static readonly string Root = FindRoot();

    /// <summary>Writes the run's folder.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="change">Changes a claim before it is written.</param>
    public static RunResult Write(string folder, Func<ClaimResult, ClaimResult>? change = null)
    {
        var random = new Random(1);
        var log = new ResultLog(folder, Runs.Of().Run with { Start = DateTimeOffset.UtcNow, Seconds = null });
        var claims = File.ReadLines(Path.Combine(Root, "tests/Claims/catalogue.tsv")).Skip(1).Select(l => l.Split('\t')).ToArray();
        foreach (var study in claims.Select(c => c[2]).Distinct())
            log.Add(Study(study), Snapshot(study, "svg"), Snapshot(study, "md"));
        foreach (var claim in claims.Select(c => Claim(c[0], c[1], c[2], random)))
            log.Add(change is null ? claim : change(claim));
        return log.Finish();
    }

    private static StudyResult Study(string id) => Runs.Study(id) with
    {
        Notes = ["The quick tier trains on 600 images instead of 60,000.", "The report does not say how the weights begin; PyTorch's default is taken."],
        Recorded =
        [
            new("final loss", "deep", "0.034", "printed") { Seeds = new(16, 0.011, 0.05, 0.15, 31, 0.88) },
            new("final loss", "mid", "0.9", "plot") { Seeds = new(16, 0.02, 0.1, 0.2, 100, 0.88) },
        ],
    };

    private static ClaimResult Claim(string id, string statement, string study, Random random)
    {
        var outcome = random.Next(20) switch { < 9 => Outcome.Supported, < 14 => Outcome.Undecided, < 18 => Outcome.Refuted, _ => Outcome.NotAtThisBudget };
        var test = Runs.Test(outcome);
        return Runs.Claim(id, outcome, outcome) with
        {
            Study = study,
            Statement = statement,
            Why = outcome == Outcome.Refuted
                ? "There is nothing to prevent: without weight decay too the nets are as good between the training points as on them."
                : null,
            Test =
                test with
                {
                    Differences = new("loss of deep / that of mid", "", [.. Enumerable.Range(0, 16).Select(_ => Math.Exp(random.NextDouble() - 0.8))],
                        new("median ratio", 0.74, 0.55, 0.95, 0.95)),
                    Parts = random.Next(3) == 0 ? [test, test with { Claim = "loss of deep is lower than that of shallow by more than 10 %" }] : [],
                },
            Values = [.. new[] { "deep", "mid", "shallow, without weight decay" }
                .Select(c => new SeedValues("final loss", c, "", [.. Enumerable.Range(0, 16).Select(_ => 0.01 * Math.Exp(3 * random.NextDouble()))])),
                new("first step below a loss of 0.001", "deep", "steps",
                    [.. Enumerable.Range(0, 16).Select(_ => random.Next(5) == 0 ? double.PositiveInfinity : 200 * Math.Exp(4 * random.NextDouble()))], 20000)],
        };
    }

    private static string Snapshot(string study, string extension)
    {
        var folder = Path.Combine(Root, "snapshots/quick", Path.GetDirectoryName(study)!);
        var name = Path.GetFileName(study);
        string[] candidates = [$"{name}.verified.{extension}", $"{name}.mnist.verified.{extension}", $"{name}.cifar10.verified.{extension}"];
        return candidates.Select(c => Path.Combine(folder, c)).FirstOrDefault(File.Exists) is { } path
            ? File.ReadAllText(path)
            : extension == "svg" ? "<svg xmlns=\"http://www.w3.org/2000/svg\"/>" : "";
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Reproducibility.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run the tests from a checkout.");
        return folder;
    }
}
