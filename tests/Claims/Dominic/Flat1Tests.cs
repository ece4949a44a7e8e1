using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.Flat1;
using static Reproducibility.Fixtures.Reports.ImageStudy;
using static Reproducibility.Fixtures.Reports.InterpolationStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class Flat1Tests : StudyTests<Flat1>
{
    private static readonly Margin TenPoints = Margin.Absolute(0.1);

    [Claim(
        "dominic/1-3/flat1/acc-drops-near-1.5",
        "Around alpha 1.5 training and test accuracy fall: by ten points from 1.25 to 1.75, and nowhere from 1 to 2 more steeply.")]
    public Task AccuracyDropsNear1AndAHalf() => Expect(
        Undecided.Because(
            "In the report's run test accuracy falls from 0.95 at alpha 1.25 to 0.15 at 1.75, eight times the bound of 0.1.").On(Tier.Paper, Supported),
        m => Compound.All(DropsNear1AndAHalf(m, TrainAccuracy, Fast), DropsNear1AndAHalf(m, TestAccuracy, Fast)).Given(HaveLearnt(m, Fast)));

    [Claim("dominic/1-3/flat1/acc-rises-at-1.5", "Training and test accuracy rise from alpha 1.5 to 2.")]
    public Task AccuracyRisesAt1AndAHalf() => Expect(
        Refuted.Because("Accuracy keeps falling towards alpha 2, in the report's own run from 0.47 at 1.5 to 0.08; what rises is the loss."),
        m => Compound.All(Rise(m, TrainAccuracy), Rise(m, TestAccuracy)).Given(HaveLearnt(m, Fast)));

    [Claim("dominic/1-3/flat1/position-depends-on-lr", "Training and test accuracy fall around alpha 1.5 at both learning rates.")]
    public Task PositionDependsOnLearningRate() => Expect(
        Refuted.Because(
            "The smaller rate's fall is gentler: in the report's own run 0.93 to 0.43 from alpha 1.25 to 1.75, against 0.95 to 0.15.")
            .On(Tier.Paper, Undecided),
        m => Compound.All(
            [.. new[] { Fast, Slow }.SelectMany(line => new[] { DropsNear1AndAHalf(m, TrainAccuracy, line), DropsNear1AndAHalf(m, TestAccuracy, line) })])
            .Given(Requirement.All(HaveLearnt(m, Fast), HaveLearnt(m, Slow))));

    [Claim("dominic/1-3/flat1/no-barrier-same-init", "No loss barrier lies between two batch sizes trained from the same weights.")]
    public Task NoBarrierFromTheSameStart() => Expect(Supported, m => Compound.All(
        m[Fast, TrainBarrier].IsBelow(SmallestDifferences.Barrier), m[Fast, TestBarrier].IsBelow(SmallestDifferences.Barrier))
        .Given(HaveLearnt(m, Fast)));

    [Claim(
        "dominic/1-3/flat1/excess-params-memorise",
        "Too many parameters lead to memorising: the largest net fits more than nine in ten training images, and the gap to its test accuracy grows with size.",
        Study = typeof(Params))]
    public Task ExcessParametersMemorise() => Expect(
        NotAtThisBudget.Because(ParamsTests.SmallestNet)
            .On(Tier.Paper, Undecided.Because(
                "The largest net fits 0.996, but at a learning rate of 1e-3 the gap rises to 0.018, then falls to 0.015: correlation 0.21.")),
        m => Params.Memorises(m, net => net).Given(Params.HaveLearnt(m)));

    private static Evidence Rise(Measurements m, Metric accuracy)
    {
        var along = Along(m, accuracy, Fast);
        return along.Last.IsHigherThan(along.Mean(1.4, 1.6), by: TenPoints);
    }
}
