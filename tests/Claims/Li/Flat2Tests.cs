using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Li.Flat2;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

/// <summary>
/// As stated, at equal epochs. As in the report, nets are compared by the best over training, of single mini-batches and of the test images, and by the
/// greatest sensitivity.
/// All is compared once the nets of every batch size have learnt.
/// </summary>
public class Flat2Tests : StudyTests<Flat2>
{
    private const string AsStated = "";

    private static readonly string NotLearnt = Halfway.NotLearnt("The net of batch size 10,000", 0.9558);

    [Claim("li/1-3/flat2/small-batch-lower-loss", "The lowest loss over training, of single mini-batches and of the test images, rises with batch size.")]
    public Task SmallBatchLowerLoss() => Expect(
        NotAtThisBudget.Because(
            "The recorded accuracies are 98.19 to 95.58 %, and 800 images for 5 epochs are 0.07 % of the report's training.").On(Tier.Paper, Supported),
        m => SmallHasLowerLoss(m, OverTraining, AsStated).Given(HaveLearnt(m)));

    [Claim("li/1-3/flat2/small-batch-higher-acc", "The highest accuracy over training, of single mini-batches and of the test images, falls with batch size.")]
    public Task SmallBatchHigherAccuracy() => Expect(
        NotAtThisBudget.Because(
            "The recorded accuracies are 98.19 to 95.58 %, and 800 images for 5 epochs are 0.07 % of the report's training.").On(Tier.Paper, Supported),
        m => SmallIsMoreAccurate(m, OverTraining, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "li/1-3/flat2/small-batch-better-sensitivity",
        "Small batches are better in sensitivity: the greatest sensitivity of the mean test loss to the input over the epochs rises with batch size.")]
    public Task SmallBatchBetterSensitivity() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(
            Tier.Paper, Refuted.Because("It falls with batch size, in the report too from 0.173 to 0.025: the nets of small batches are trained further.")),
        m => SmallIsLessSensitive(m, OverTraining, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "li/1-3/flat2/sensitivity-indicates-performance",
        "Sensitivity indicates performance: the greatest sensitivity and the highest test accuracy over training rise and fall together over the batch "
            + "sizes.")]
    public Task SensitivityIndicatesPerformance() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => SensitivityIndicates(m, OverTraining, AsStated).Given(HaveLearnt(m)));
}
