using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using static Reproducibility.Fixtures.Reports.Elrod.Params;
using static Reproducibility.Fixtures.Reports.ImageStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class ParamsTests : StudyTests<Params>
{
    [Claim(
        "elrod/1-3/params/more-params-better-train",
        "With more parameters the training loss is lower and the training accuracy higher, of the best epochs' running means.")]
    public Task MoreParametersBetterTraining() => Expect(Supported, m => LargerIsBetter(m, TrainLossAsRun, TrainAccuracyAsRun).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/params/more-params-better-test", "With more parameters the test loss is lower and the test accuracy higher.")]
    public Task MoreParametersBetterTest() => Expect(Supported, m => LargerIsBetter(m, TestLoss, TestAccuracy).Given(HaveLearnt(m)));

    [Claim(
        "elrod/1-3/params/metrics-plateau-early",
        "With size the metrics level off: the last doubling of the width takes less off training and test loss, and adds less training and test accuracy, "
            + "than the first, by a factor of 1.3.")]
    public Task MetricsPlateau() => Expect(Supported, m => Plateaus(m, TrainLossAsRun, TrainAccuracyAsRun).Given(HaveLearnt(m)));

    [Claim(
        "elrod/1-3/params/too-many-params-overfit",
        "Large nets overfit: the gap between test loss and the best epoch's running training loss grows with size.")]
    public Task TooManyParametersOverfit() => Expect(Supported, m => Overfits(m, LossGapAsRun).Given(HaveLearnt(m)));
}
