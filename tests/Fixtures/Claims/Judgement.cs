using Reproducibility.Metrics.Judging;
using Reproducibility.Results;

namespace Reproducibility.Fixtures.Claims;

/// <summary>A claim with the verdict that its test states and the one that the seeds gave.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Expected">Verdict stated in the test; null: nothing is expected, as on drawn digits.</param>
/// <param name="Why">Why the claim does not replicate, in a sentence.</param>
public sealed record Judgement(ClaimAttribute Claim, Verdict? Expected, string? Why = null)
{
    /// <summary>What the statistical test returned; null where the study failed.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The verdict that its test states for the other tier, where one was accepted there on the same data; else null.</summary>
    public Verdict? AtOtherTier { get; init; }

    /// <summary>Why there is no evidence.</summary>
    public string? Error { get; init; }

    /// <summary>Id of the study that it is judged on.</summary>
    public string Study { get; init; } = "";

    /// <summary>The samples that the claim read.</summary>
    public IReadOnlyList<Sample> Samples { get; init; } = [];

    /// <summary>The claim in C#, and where it stands.</summary>
    public (string Expression, string File, int Line)? Source { get; init; }

    /// <summary>Whether there is a verdict, and it is the one that the test states.</summary>
    public bool AsExpected => Evidence is { } evidence && (Expected is null || evidence.Verdict == Expected);

    /// <summary>What a failing test says.</summary>
    public string Message => $"""
        {Claim.Id}: {Claim.Statement}
        expected {Expected?.Word() ?? "nothing"}, measured {Evidence?.Verdict.Word() ?? Error}
        tested: {Evidence?.Claim}
        found: {Evidence?.Finding}
        null hypothesis: {Evidence?.Null}
        """;

    /// <summary>Ends a test as failed where the verdict is not as expected, and as skipped where nothing is expected.</summary>
    public void Conclude()
    {
        Assert.That(AsExpected, Message);
        if (Expected is null)
            Assert.Ignore($"{Evidence!.Verdict.Word()}; {ClaimResult.NothingExpected}: {Evidence.Finding}");
    }
}
