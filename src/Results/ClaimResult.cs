namespace Reproducibility.Results;

/// <summary>A claim, its verdict and everything that a reader needs to check it.</summary>
public sealed record ClaimResult
{
    /// <summary>What stands in place of an expected verdict where there is none.</summary>
    public const string NothingExpected = "drawn digits: nothing is expected";

    /// <summary>Id in the catalogue: "elrod/1-1/sinc/deepest-lowest-loss".</summary>
    public required string Id { get; init; }

    /// <summary>Id of the study that it is judged on.</summary>
    public required string Study { get; init; }

    /// <summary>What the report claims, in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>How it came out.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How its test says that it comes out; null on drawn digits, of which nothing is expected.</summary>
    public Outcome? Expected { get; init; }

    /// <summary>Whether the outcome is the one that the test states, or any verdict where it states none.</summary>
    public bool AsExpected { get; init; } = true;

    /// <summary>The outcome that was accepted at the other tier, on the same data; null where the claim was not tried there.</summary>
    public Outcome? AtOtherTier { get; init; }

    /// <summary>Why the claim does not replicate, in a sentence.</summary>
    public string? Why { get; init; }

    /// <summary>The statistical test; null where the study failed.</summary>
    public StatisticalTest? Test { get; init; }

    /// <summary>The samples that the claim reads, one value per seed.</summary>
    public IReadOnlyList<SeedValues> Values { get; init; } = [];

    /// <summary>The claim as its test says it, in C#.</summary>
    public string? Expression { get; init; }

    /// <summary>Where its test stands: "tests/Claims/Elrod/SincTests.cs:22".</summary>
    public string? Source { get; init; }

    /// <summary>Why there is no verdict.</summary>
    public string? Error { get; init; }

    /// <summary>Report, the first part of the id.</summary>
    public string Report => Id.Split('/')[0];

    /// <summary>Whether it is no report's claim but a control: no effect where none can be.</summary>
    public bool IsControl => Report == "control";

    /// <summary>Section, the second part of the id.</summary>
    public string Section => Id.Split('/') is [_, var section, ..] ? section : "";
}

/// <summary>What a statistical test said, of a claim or of a part of it.</summary>
public sealed record StatisticalTest
{
    /// <summary>The claim in words, with its smallest difference that matters.</summary>
    public required string Claim { get; init; }

    /// <summary>Outcome of this test alone.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The measured numbers in a sentence.</summary>
    public required string Finding { get; init; }

    /// <summary>The null hypothesis whose rejection supports the claim.</summary>
    public required string Null { get; init; }

    /// <summary>"paired sign-flip test, exact".</summary>
    public required string Procedure { get; init; }

    /// <summary>Number of seeds that it rests on.</summary>
    public required int Seeds { get; init; }

    /// <summary>p-value against "not as claimed": small supports.</summary>
    public required double PFor { get; init; }

    /// <summary>p-value against "as claimed": small refutes.</summary>
    public required double PAgainst { get; init; }

    /// <summary>What a p-value must reach.</summary>
    public required double Level { get; init; }

    /// <summary>The smallest difference that matters, in words.</summary>
    public string Margin { get; init; } = "";

    /// <summary>The effect size, where one number says it.</summary>
    public EffectSize? Effect { get; init; }

    /// <summary>How the two samples of a paired test differ seed by seed; null for other tests.</summary>
    public SeedDifferences? Differences { get; init; }

    /// <summary>The tests that this one is composed of.</summary>
    public IReadOnlyList<StatisticalTest> Parts { get; init; } = [];
}

/// <summary>An effect size with its confidence interval.</summary>
/// <param name="Measure">"probability of superiority", "median", "rank correlation".</param>
/// <param name="Value">The estimate.</param>
/// <param name="Lower">Lower end, -∞ where the data do not bound it.</param>
/// <param name="Upper">Upper end, ∞ where the data do not bound it.</param>
/// <param name="Confidence">Coverage: 0.95.</param>
public sealed record EffectSize(string Measure, double Value, double Lower, double Upper, double Confidence);

/// <summary>Paired differences, or ratios.</summary>
/// <param name="Name">"final loss of deep / that of shallow".</param>
/// <param name="Unit">"steps"; empty for a pure number.</param>
/// <param name="Values">[seeds]; ∞ or -∞ where one of the two was not reached within the budget.</param>
/// <param name="Median">Their median, with its interval.</param>
public sealed record SeedDifferences(string Name, string Unit, IReadOnlyList<double> Values, EffectSize Median);

/// <summary>One quantity of one condition over the seeds.</summary>
/// <param name="Quantity">"final loss".</param>
/// <param name="Condition">"deep".</param>
/// <param name="Unit">"steps"; empty for a pure number.</param>
/// <param name="Values">[seeds]; ∞ where it was not reached within the budget.</param>
/// <param name="Budget">Where the measurement was cut off; null where nothing is.</param>
public sealed record SeedValues(string Quantity, string Condition, string Unit, IReadOnlyList<double> Values, double? Budget = null);
