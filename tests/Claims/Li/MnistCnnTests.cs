using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.MnistCnn;
using static Reproducibility.Fixtures.Reports.Li.MnistPair;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class MnistCnnTests : StudyTests<MnistCnn>
{
    private static readonly Margin TenPercent = Margin.Ratio(1.1);
    private static readonly Margin FifthOfAPoint = Margin.Absolute(0.002);

    [Claim("li/1-1/mnist-cnn/cnn2-faster", "The training loss of the net of three convolutions falls faster.")]
    public Task Cnn2Faster() => Expect(Undecided, m => Faster(m, Converged), glyphs: Supported);

    [Claim("li/1-1/mnist-cnn/cnn2-lower-loss", "The net of three convolutions ends with the lower training loss.")]
    public Task Cnn2LowerLoss() => Expect(Supported, m => m[Cnn2, TrainLoss].IsLowerThan(m[Cnn1, TrainLoss], by: TenPercent));

    [Claim("li/1-1/mnist-cnn/cnn2-better-train-acc", "The net of three convolutions has the slightly better training accuracy.")]
    public Task Cnn2BetterTrainAcc() => Expect(Supported, m => m[Cnn2, TrainAccuracy].IsHigherThan(m[Cnn1, TrainAccuracy], by: FifthOfAPoint));

    [Claim("li/1-1/mnist-cnn/cnn2-better-test-acc", "The net of three convolutions has the slightly better test accuracy.")]
    public Task Cnn2BetterTestAcc() => Expect(Supported, m => m[Cnn2, TestAccuracy].IsHigherThan(m[Cnn1, TestAccuracy], by: FifthOfAPoint));

    [Claim("li/1-1/mnist-cnn/deeper-better", "The deeper CNN is better in loss and in accuracy.")]
    public Task DeeperBetter() => Expect(Supported, m => Compound.All(
        m[Cnn2, TrainLoss].IsLowerThan(m[Cnn1, TrainLoss], by: TenPercent),
        m[Cnn2, TrainAccuracy].IsHigherThan(m[Cnn1, TrainAccuracy], by: FifthOfAPoint),
        m[Cnn2, TestAccuracy].IsHigherThan(m[Cnn1, TestAccuracy], by: FifthOfAPoint)));
}
