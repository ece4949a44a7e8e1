using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class ParamsTests : StudyTests<Params>
{
    /// <summary>Why no claim about the family is judged where its smallest net has not learnt.</summary>
    internal static readonly string SmallestNet = Halfway.NotLearnt("The smallest net, of 4,079 parameters,", 0.836);

    [Claim("dominic/1-3/params/gap-grows-loss", "The gap between test and training loss grows with size.")]
    public Task LossGapGrows() => Expect(
        NotAtThisBudget.Because(SmallestNet).On(Tier.Paper, Supported), m => Params.LossGapGrows(m, net => net).Given(Params.HaveLearnt(m)));

    [Claim("dominic/1-3/params/gap-grows-acc", "The gap between training and test accuracy grows with size.")]
    public Task AccuracyGapGrows() => Expect(
        NotAtThisBudget.Because(SmallestNet)
            .On(Tier.Paper, Undecided.Because(
                "At a learning rate of 1e-3 it rises to 0.018, then falls to 0.015: rank correlation 0.21. As run, at 1e-4, it grows.")),
        m => Params.AccuracyGapGrows(m, net => net).Given(Params.HaveLearnt(m)));

    [Claim("dominic/1-3/params/test-levels-off-earlier", "The test loss levels off at a smaller size than the training loss.")]
    public Task TestLevelsOffEarlier() => Expect(
        NotAtThisBudget.Because(SmallestNet)
            .On(Tier.Paper, Undecided.Because(
                "At a learning rate of 1e-3 the test loss is earlier in 12 of 32 seeds, tied in 17; as run (1e-4) in 25.")),
        m => Params.TestLevelsOffEarlier(m, net => net).Given(Params.HaveLearnt(m)));

    [Claim("dominic/1-3/params/train-improves-with-size", "With size the training loss falls and the training accuracy rises.")]
    public Task TrainingImproves() => Expect(
        NotAtThisBudget.Because(SmallestNet).On(Tier.Paper, Supported), m => Params.TrainingImproves(m, net => net).Given(Params.HaveLearnt(m)));

    [Claim(
        "dominic/1-3/params/overfitting-clear",
        "Overfitting shows: with size the gaps of loss and accuracy grow, and the test loss levels off before the training loss.")]
    public Task OverfittingClear() => Expect(
        NotAtThisBudget.Because(SmallestNet)
            .On(Tier.Paper, Undecided.Because(
                "The loss gap grows; the accuracy gap rises and falls (correlation 0.21), and the test loss levels off earlier in 12 of 32 seeds.")),
        m => Params.Overfits(m, net => net).Given(Params.HaveLearnt(m)));
}
