using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.Params;
using static Reproducibility.Fixtures.Reports.ParameterStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class ParamsTests : StudyTests<Params>
{
    [Claim("dominic/1-3/params/gap-grows-loss", "The gap between test and training loss grows with size.")]
    public Task LossGapGrows() => Expect(Supported, m => m.BySize(LossGap, Family).Rises(by: SmallestDifferences.LossGap));

    [Claim("dominic/1-3/params/gap-grows-acc", "The gap between training and test accuracy grows with size.")]
    public Task AccuracyGapGrows() => Expect(Supported, m => m.BySize(AccuracyGap, Family).Rises(by: SmallestDifferences.AccuracyGap), glyphs: Undecided);

    [Claim("dominic/1-3/params/test-levels-off-earlier", "Among the large nets the test loss falls more slowly than the training loss, so that their quotient rises; judged on the losses alone.")]
    public Task TestLevelsOffEarlier() => Expect(
        Supported, m => (m.BySize(TestLoss, Family) / m.BySize(TrainLoss, Family)).Between(LargeFrom, LargeTo).Rises(by: SmallestDifferences.Quotient));

    [Claim("dominic/1-3/params/train-improves-with-size", "With size the training loss falls and the training accuracy rises.")]
    public Task TrainingImproves() => Expect(Supported, m => Compound.All(
        m.BySize(TrainLoss, Family).Falls(by: SmallestDifferences.Loss),
        m.BySize(TrainAccuracy, Family).Rises(by: SmallestDifferences.Accuracy)));

    [Claim("dominic/1-3/params/overfitting-clear", "Overfitting is evident: the test loss gets worse with size.")]
    public Task OverfittingClear() => Expect(
        Refuted,
        m => m.BySize(TestLoss, Family).Rises(by: SmallestDifferences.Loss),
        why: "The test loss falls with size; only its gap to the training loss grows.");
}
