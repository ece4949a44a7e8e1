using Reproducibility.Results;

namespace Reproducibility.Tests;

/// <summary>Results to test with.</summary>
public static class Runs
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static RunResult Of(params IReadOnlyList<ClaimResult> claims) => new()
    {
        Run = new RunInfo
        {
            Commit = "0123456789abcdef0123456789abcdef01234567",
            Tier = "quick",
            Seeds = "each study's own",
            Options = "--tier quick",
            Machine = "a processor, 2 cores",
            Versions = new Dictionary<string, string> { ["dotnet"] = "10.0.1" },
            Start = Noon,
            Seconds = 725,
        },
        Studies = [.. claims.Select(c => c.Study).Distinct().Select(Study)],
        Claims = claims,
    };

    public static StudyResult Study(string id) => new()
    {
        Id = id,
        Title = "Three nets on 500 points",
        Data = id.Contains("sinc") ? "" : "mnist",
        Seeds = [.. Enumerable.Range(0, 16)],
        Engines = ["lanes"],
        Seconds = 12.5,
    };

    public static ClaimResult Claim(string id, Outcome outcome = Outcome.Supported, Outcome expected = Outcome.Supported) => new()
    {
        Id = id,
        Study = id[..id.LastIndexOf('/')],
        Statement = "The deeper net is better.",
        Outcome = outcome,
        Expected = expected,
        AsExpected = outcome == expected,
        Test = outcome == Outcome.Failed ? null : Test(outcome),
        Error = outcome == Outcome.Failed ? "The data set is missing." : null,
        Values =
        [
            new("final loss", "deep", "", [.. Enumerable.Range(1, 16).Select(i => i / 100.0)]),
            new("steps", "mid", "steps", [1, 2, double.PositiveInfinity], 20000)
        ],
        Expression = "m => m[Deep, Loss].IsLowestOf(m.Of(Loss, Mid))",
        Source = "tests/Claims/Elrod/SincTests.cs:22",
    };

    public static StatisticalTest Test(Outcome outcome) => new()
    {
        Claim = "loss of deep is lower than that of mid by more than 10 %",
        Outcome = outcome,
        Finding = "16 of 16 seeds by more than 10 %; median 0.01 against 0.02; p = 3.1e-5",
        Null = "loss of deep × 1.1 and that of mid are exchangeable",
        Procedure = "paired sign-flip test, exact",
        Seeds = 16,
        PFor = outcome == Outcome.Supported ? 3.1e-5 : 0.4,
        PAgainst = outcome == Outcome.Refuted ? 3.1e-5 : 1,
        Level = 2.5e-4,
        Margin = "10 %",
        Effect = new("probability of superiority", 0.9, 0.7, double.PositiveInfinity, 0.95),
    };
}
