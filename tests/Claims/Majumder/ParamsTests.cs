using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.Params;
using static Reproducibility.Fixtures.Reports.ParameterStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class ParamsTests : StudyTests<Params>
{
    [Claim("majumder/1-3/params/loss-falls", "Training and test loss fall with the number of parameters.")]
    public Task LossFalls() => Expect(Undecided, paper: Supported, judge: m => Compound.All(
        m.BySize(TrainLoss, Family).Falls(by: SmallestDifferences.Loss),
        m.BySize(TestLoss, Family).Falls(by: SmallestDifferences.Loss)));

    [Claim("majumder/1-3/params/accuracy-rises", "Training and test accuracy rise with the number of parameters.")]
    public Task AccuracyRises() => Expect(Undecided, paper: Supported, judge: m => Compound.All(
        m.BySize(TrainAccuracy, Family).Rises(by: SmallestDifferences.Accuracy),
        m.BySize(TestAccuracy, Family).Rises(by: SmallestDifferences.Accuracy)));

    [Claim("majumder/1-3/params/same-structure", "It is the size: nets of one structure, five equal widths, improve with it as well.")]
    public Task SameStructure() => Expect(Undecided, paper: Supported, judge: m => Compound.All(
        m.BySize(TestLoss, EqualWidths).Falls(by: SmallestDifferences.Loss),
        m.BySize(TestAccuracy, EqualWidths).Rises(by: SmallestDifferences.Accuracy)));
}
