using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// The smallest differences that matter, where a report names none. One rule: any difference where the report claims only an order; else at most half of the
/// effect that it recorded, and no less than a reader of its figures would notice. The same words have the same bound in all reports.
/// </summary>
/// <remarks>
/// Each line says when it was fixed. Those of 28 November 2026 were fixed after the quick tier's first verdicts and before any verdict that stands.
/// </remarks>
public static class SmallestDifferences
{
    /// <summary>Share of right answers from which one is off chance. Fixed 21 November, before any run.</summary>
    public const double AccuracyToChance = 0.1;

    /// <summary>A loss away from that of guessing, 2.3. Fixed 21 November, before any run.</summary>
    public static readonly Margin LossToChance = Margin.Absolute(0.1);

    /// <summary>A loss over the whole range of sizes. Fixed 21 November, before any run.</summary>
    public static readonly Margin Loss = Margin.Ratio(1.05);

    /// <summary>
    /// The loss of a net whose softmax passes through the loss's own, between 1.46 and 2.46: one in fifty of this range. Fixed 27 November, for the lines
    /// before and for the sweeps after a first run on other seeds.
    /// </summary>
    public static readonly Margin SoftmaxedLoss = Margin.Absolute(0.02);

    /// <summary>An accuracy over the whole range of sizes: a point. Fixed 21 November, before any run.</summary>
    public static readonly Margin Accuracy = Margin.Absolute(0.01);

    /// <summary>
    /// "Slightly better", and leads by which a report ranks: five of ten thousand test images, half of the smallest recorded lead (0.1 points). Fixed 28
    /// November.
    /// </summary>
    public static readonly Margin SlightAccuracy = Margin.Absolute(0.0005);

    /// <summary>Test minus training loss: half of the smallest recorded growth with size (0.032, elrod). Fixed 28 November; 0.02 before.</summary>
    public static readonly Margin LossGap = Margin.Absolute(0.015);

    /// <summary>Training minus test accuracy: half a point. Fixed 21 November, before any run.</summary>
    public static readonly Margin AccuracyGap = Margin.Absolute(0.005);

    /// <summary>How much less loss the last doubling of the size takes away than the first. Fixed 21 November, before any run.</summary>
    public static readonly Margin LossPerDoubling = Margin.Absolute(0.02);

    /// <summary>How much less accuracy the last doubling of the size adds than the first. Fixed 21 November, before any run.</summary>
    public static readonly Margin AccuracyPerDoubling = Margin.Absolute(0.005);

    /// <summary>"Levels off": how much more the first doubling brings than the last; the smallest recorded factor is 1.9 (elrod). Fixed 28 November.</summary>
    public static readonly Margin Flattening = Margin.Ratio(1.3);

    /// <summary>A quotient of two losses. Fixed 21 November, before any run.</summary>
    public static readonly Margin Quotient = Margin.Ratio(1.1);

    /// <summary>A loss that counts as a barrier between two nets. Fixed 21 November, before any run.</summary>
    public const double Barrier = 0.1;

    /// <summary>"Fluctuates", "drops sharply": of a sensitivity; half of the recorded drop of 16 % (elrod). Fixed 28 November.</summary>
    public static readonly Margin Fluctuation = Margin.Ratio(1.08);

    /// <summary>Sensitivity over the whole range of batch sizes. Fixed 21 November, before any run.</summary>
    public static readonly Margin Sensitivity = Margin.Ratio(1.1);

    /// <summary>
    /// "Near zero", "almost zero": of a loss or a norm, as a share of its value at the start. Recorded where a report says so: 4.7 and 0.6 %. Fixed 28
    /// November.
    /// </summary>
    public const double NearZero = 0.05;

    /// <summary>The shares over which a claim of "near zero" shows how its verdict flips.</summary>
    public static readonly IReadOnlyList<double> NearZeros = [0.2, 0.1, NearZero, 0.02, 0.01, 0.005, 0.001];

    /// <summary>"A weak association": the smallest rank correlation that counts as one. Fixed 28 November.</summary>
    public const double WeakCorrelation = 0.1;
}
