using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>A verdict and why the seeds give it: <c>Refuted.Because("Only its gap to the training loss grows.")</c>.</summary>
/// <param name="Verdict">The verdict.</param>
public sealed record ExpectedVerdict(Verdict Verdict)
{
    /// <summary>Share of a reason's number by which the measured one may differ from it.</summary>
    private const double Near = 0.1;

    private Func<Measurements, double>? number;
    private double near, within;

    /// <summary>A sentence, printed under this verdict and no other.</summary>
    public string? Why { get; private init; }

    /// <summary>A verdict alone.</summary>
    public static implicit operator ExpectedVerdict(Verdict verdict) => new(verdict);

    /// <summary>The same with a reason, and with a number in it that is compared with the measurements.</summary>
    /// <param name="why">A sentence.</param>
    /// <param name="number">Reads the number that the sentence names off the measurements; null: it names none.</param>
    /// <param name="near">The number as the sentence has it.</param>
    /// <param name="within">By how much the measured one may differ from it; null: a tenth of it.</param>
    public ExpectedVerdict Because(string why, Func<Measurements, double>? number = null, double near = 0, double? within = null) =>
        this with { Why = why, number = number, near = near, within = within ?? Near * Math.Abs(near) };

    /// <summary>Another verdict at a tier.</summary>
    public Expected On(Tier tier, ExpectedVerdict other) => tier == Tier.Quick ? new(other, this) : new(this, other);

    /// <summary>The same at both tiers, and for the same reason.</summary>
    public Expected OnBothTiers() => new(this, this);

    /// <summary>What is wrong with the number in the reason; null where it agrees or there is none.</summary>
    public string? Disagreement(Measurements measurements) => number?.Invoke(measurements) is { } measured && !(Math.Abs(measured - near) <= within)
        ? $"The reason '{Why}' says {near:0.#####} (± {within:0.#####}), measured is {measured:0.#####}."
        : null;
}
