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
    public Task DeepSlowerTrainAccuracy() => Expect(
        Undecided.Because(
            "In the report's first 130 steps the deep net has 0.43 against 0.75; which net comes first to 0.9 it does not say.")
            .On(Tier.Paper, Refuted.Because(
                "The deep net comes to 0.9 first, after 452 steps against 536.5, though it starts more slowly, as the report shows.")),
        SlowerAccuracy);

    [Claim(
        "li/1-1/mnist-dnn/difference-small",
        "The two nets differ little in training: their last losses by less than 0.2, on an axis of 0 to 2.3, and their last accuracies by less than two "
            + "points.")]
    public Task DifferenceSmall() => Expect(
        Undecided.Because("The recorded losses are 0.1 and 0.2, within the bound of 0.2; accuracies are to be within 2 points.")
            .On(Tier.Paper, Supported.Because("The last training losses differ by less than 0.2 in 16 of 16 seeds; quick's nets see 1,600 images.")),
        m => DifferLittle(m).Given(HaveLearnt(m)));

    [Claim("li/1-1/mnist-dnn/test-smoother", "Test accuracy changes more smoothly, from look to look during training, than training accuracy on mini-batches.")]
    public Task TestSmoother() => Expect(Supported, m => Compound.All(
        m[Deep, TestRoughness].IsLowerThan(m[Deep, BatchRoughness], by: TenPercent),
        m[Shallow, TestRoughness].IsLowerThan(m[Shallow, BatchRoughness], by: TenPercent)));

    [Claim("li/1-1/mnist-dnn/deep-better-test", "The deep net's test accuracy is slightly higher.")]
    public Task DeepBetterTest() => Expect(
        NotAtThisBudget.Because(
            "The recorded lead is a point, 96.7 against 95.7 %, and 1,600 images are 3 % of the report's 55,000.").On(Tier.Paper, Supported),
        BetterTest);
}
