using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.ClemsonA.Params;
using static Reproducibility.Fixtures.Reports.ParameterStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class ParamsTests : StudyTests<Params>
{
    [Claim("clemson-a/1-3/params/more-params-better", "Nets with more parameters do better: test loss falls and test accuracy rises.")]
    public Task MoreParametersBetter() => Expect(Supported, m => Compound.All(
        m.BySize(TestLoss, Family).Falls(by: SmallestDifferences.Loss),
        m.BySize(TestAccuracy, Family).Rises(by: SmallestDifferences.Accuracy)));

    [Claim("clemson-a/1-3/params/saturates", "Beyond some size the improvement stops: each doubling of the parameters brings less than the one before, the last one next to nothing.")]
    public Task Saturates() => Expect(Undecided, m => Compound.All(
        m.BySize(TestLoss, Doublings).SlopesPerDoubling().Rises(by: SmallestDifferences.LossPerDoubling),
        m.BySize(TestAccuracy, Doublings).SlopesPerDoubling().Falls(by: SmallestDifferences.AccuracyPerDoubling),
        m.BySize(TestLoss, Doublings).SlopesPerDoubling().Last.StaysAt(0, within: SmallestDifferences.LossPerDoubling),
        m.BySize(TestAccuracy, Doublings).SlopesPerDoubling().Last.StaysAt(0, within: SmallestDifferences.AccuracyPerDoubling)));

    [Claim("clemson-a/1-3/params/may-overfit", "Large nets may overfit: the gap between test and training loss grows with size.")]
    public Task MayOverfit() => Expect(Supported, m => m.BySize(LossGap, Family).Rises(by: SmallestDifferences.LossGap));
}
