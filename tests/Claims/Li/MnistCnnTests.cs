using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.ImageStudy;
using static Reproducibility.Fixtures.Reports.Li.MnistCnn;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class MnistCnnTests : StudyTests<MnistCnn>
{
    [Claim("li/1-1/mnist-cnn/cnn2-faster", "The training loss of the net of three convolutions falls faster: it is below 0.3 in fewer steps, by a tenth.")]
    public Task Cnn2Faster() => Expect(
        Undecided.Because("The recorded losses at epoch 1 are 0.2 and 0.12; the bound is a tenth of the steps to 0.3."),
        m => Faster(m, Fallen));

    [Claim("li/1-1/mnist-cnn/cnn2-lower-loss", "The net of three convolutions ends with the lower training loss.")]
    public Task Cnn2LowerLoss() => Expect(Supported, LowerLoss);

    [Claim("li/1-1/mnist-cnn/cnn2-better-train-acc", "The net of three convolutions has the slightly better training accuracy.")]
    public Task Cnn2BetterTrainAcc() => Expect(
        Undecided.Because("The recorded lead is 0.27 points, on test images 98.49 against 98.22 %, five times the bound of 0.05.").On(Tier.Paper, Supported),
        m => BetterAccuracy(m, TrainAccuracy));

    [Claim("li/1-1/mnist-cnn/cnn2-better-test-acc", "The net of three convolutions has the slightly better test accuracy.")]
    public Task Cnn2BetterTestAcc() => Expect(Supported, m => BetterAccuracy(m, TestAccuracy));

    [Claim("li/1-1/mnist-cnn/deeper-better", "The deeper CNN is slightly better in training loss, training accuracy and test accuracy.")]
    public Task DeeperBetter() => Expect(
        Undecided.Because("The recorded training losses end between 0.02 and 0.1, and the test accuracies are 98.22 and 98.49 %.").On(Tier.Paper, Supported),
        m => Compound.All(LowerLoss(m), BetterAccuracy(m, TrainAccuracy), BetterAccuracy(m, TestAccuracy)));
}
