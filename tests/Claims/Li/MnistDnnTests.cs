using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.MnistDnn;
using static Reproducibility.Fixtures.Reports.Li.MnistPair;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class MnistDnnTests : StudyTests<MnistDnn>
{
    private static readonly Margin TenPercent = Margin.Ratio(1.1);

    [Claim("li/1-1/mnist-dnn/deep-faster-loss", "The deep net's training loss falls faster.")]
    public Task DeepFasterLoss() => Expect(Supported, m => Faster(m, Converged));

    [Claim("li/1-1/mnist-dnn/deep-lower-loss", "The deep net ends with the lower training loss.")]
    public Task DeepLowerLoss() => Expect(Supported, m => m[Deep, TrainLoss].IsLowerThan(m[Shallow, TrainLoss], by: TenPercent).Given(HaveLearnt(m)));

    [Claim("li/1-1/mnist-dnn/deep-slower-train-accuracy", "The deep net's training accuracy improves slightly more slowly: it takes more steps to 0.9.")]
    public Task DeepSlowerTrainAccuracy() => Expect(Undecided.On(Tier.Paper, Refuted), SlowerAccuracy);

    [Claim(
        "li/1-1/mnist-dnn/difference-small",
        "The two nets differ little in training: their last losses by less than 0.2, on an axis of 0 to 2.3, and their last accuracies by less than two "
            + "points.")]
    public Task DifferenceSmall() => Expect(Undecided, m => DifferLittle(m).Given(HaveLearnt(m)));

    [Claim("li/1-1/mnist-dnn/test-smoother", "Test accuracy changes more smoothly, from look to look during training, than training accuracy on mini-batches.")]
    public Task TestSmoother() => Expect(Supported, m => Compound.All(
        m[Deep, TestRoughness].IsLowerThan(m[Deep, BatchRoughness], by: TenPercent),
        m[Shallow, TestRoughness].IsLowerThan(m[Shallow, BatchRoughness], by: TenPercent)));

    [Claim("li/1-1/mnist-dnn/deep-better-test", "The deep net's test accuracy is slightly higher.")]
    public Task DeepBetterTest() => Expect(
        NotAtThisBudget.On(Tier.Paper, Supported), BetterTest);
}
