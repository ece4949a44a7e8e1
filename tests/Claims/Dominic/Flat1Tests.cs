using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.Flat1;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.InterpolationStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class Flat1Tests : StudyTests<Flat1>
{
    private static readonly Margin TenPoints = Margin.Absolute(0.1);

    [Claim("dominic/1-3/flat1/acc-drops-near-1.5", "Training and test accuracy fall from alpha 1.25 to 1.75.")]
    public Task AccuracyDropsNear1AndAHalf() => Expect(Supported, m => Compound.All(Drop(m, TrainAccuracy, Fast), Drop(m, TestAccuracy, Fast)));

    [Claim("dominic/1-3/flat1/acc-rises-at-1.5", "Training and test accuracy rise from alpha 1.5 to 2.")]
    public Task AccuracyRisesAt1AndAHalf() => Expect(
        Refuted,
        m => Compound.All(Rise(m, TrainAccuracy), Rise(m, TestAccuracy)),
        why: "Accuracy keeps falling towards alpha 2; what rises is the loss.");

    [Claim("dominic/1-3/flat1/position-depends-on-lr", "Accuracy falls from alpha 1.25 to 1.75 at both learning rates.")]
    public Task PositionDependsOnLearningRate() => Expect(Supported, m => Compound.All(
        Drop(m, TrainAccuracy, Fast), Drop(m, TestAccuracy, Fast), Drop(m, TrainAccuracy, Slow), Drop(m, TestAccuracy, Slow)));

    [Claim("dominic/1-3/flat1/no-barrier-same-init", "No loss barrier lies between two batch sizes trained from the same weights.")]
    public Task NoBarrierFromTheSameStart() => Expect(Supported, m => Compound.All(
        m[Fast, TrainBarrier].IsBelow(SmallestDifferences.Barrier), m[Fast, TestBarrier].IsBelow(SmallestDifferences.Barrier)));

    [Claim("dominic/1-3/flat1/excess-params-memorise", "Too many parameters lead to memorising: over these nets the gap between training and test accuracy grows with size.", Study = typeof(Params))]
    public Task ExcessParametersMemorise() => Expect(Supported, m => m.BySize(ParameterStudy.AccuracyGap, Params.Family).Rises(by: SmallestDifferences.AccuracyGap), glyphs: Undecided);

    private static Evidence Drop(Measurements m, Metric accuracy, string line)
    {
        var along = Along(m, accuracy, line);
        return along.Mean(1.7, 1.8).IsLowerThan(along.Mean(1.2, 1.3), by: TenPoints);
    }

    private static Evidence Rise(Measurements m, Metric accuracy)
    {
        var along = Along(m, accuracy, Fast);
        return along.Last.IsHigherThan(along.Mean(1.4, 1.6), by: TenPoints);
    }
}
