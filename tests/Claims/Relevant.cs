using Reproducibility.Metrics.Judging;

namespace Reproducibility.Claims;

/// <summary>The smallest differences that matter between classifiers, for claims that name none. Fixed before any run.</summary>
public static class Relevant
{
    /// <summary>Share of right answers from which one is off chance.</summary>
    public const double AccuracyToChance = 0.1;

    /// <summary>A loss away from that of guessing, 2.3.</summary>
    public static readonly Margin LossToChance = Margin.Absolute(0.1);

    /// <summary>A loss over the whole range of sizes.</summary>
    public static readonly Margin Loss = Margin.Ratio(1.05);

    /// <summary>The loss of a net whose softmax passes through the loss's own, between 1.46 and 2.46: one in fifty of this range.</summary>
    public static readonly Margin SoftmaxedLoss = Margin.Absolute(0.02);

    /// <summary>An accuracy over the whole range of sizes: a point.</summary>
    public static readonly Margin Accuracy = Margin.Absolute(0.01);

    /// <summary>Test minus training loss.</summary>
    public static readonly Margin LossGap = Margin.Absolute(0.02);

    /// <summary>Training minus test accuracy: half a point.</summary>
    public static readonly Margin AccuracyGap = Margin.Absolute(0.005);

    /// <summary>How much less loss the last doubling of the size takes away than the first.</summary>
    public static readonly Margin LossPerDoubling = Margin.Absolute(0.02);

    /// <summary>How much less accuracy the last doubling of the size adds than the first.</summary>
    public static readonly Margin AccuracyPerDoubling = Margin.Absolute(0.005);

    /// <summary>A quotient of two losses.</summary>
    public static readonly Margin Quotient = Margin.Ratio(1.1);

    /// <summary>A loss that counts as a barrier between two nets.</summary>
    public const double Barrier = 0.1;

    /// <summary>Sensitivity over the whole range of batch sizes.</summary>
    public static readonly Margin Sensitivity = Margin.Ratio(1.1);
}
