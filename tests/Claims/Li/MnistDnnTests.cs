using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.MnistDnn;
using static Reproducibility.Fixtures.Reports.Li.MnistPair;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class MnistDnnTests : StudyTests<MnistDnn>
{
    private static readonly Margin TenPercent = Margin.Ratio(1.1);
    private static readonly Margin FifthOfAPoint = Margin.Absolute(0.002);
    private static readonly Margin OnePoint = Margin.Absolute(0.01);
    private static readonly Margin TwoPoints = Margin.Absolute(0.02);

    [Claim("li/1-1/mnist-dnn/deep-faster-loss", "The deep net's training loss falls faster.")]
    public Task DeepFasterLoss() => Expect(Supported, m => Faster(m, Converged));

    [Claim("li/1-1/mnist-dnn/deep-lower-loss", "The deep net ends with the lower training loss.")]
    public Task DeepLowerLoss() => Expect(Supported, m => m[Deep, TrainLoss].IsLowerThan(m[Shallow, TrainLoss], by: TenPercent));

    [Claim("li/1-1/mnist-dnn/deep-slower-train-accuracy", "Early on the deep net's training accuracy is slightly behind.")]
    public Task DeepSlowerTrainAccuracy() => Expect(Supported, m => m[Deep, EarlyAccuracy].IsLowerThan(m[Shallow, EarlyAccuracy], by: OnePoint));

    [Claim("li/1-1/mnist-dnn/difference-small", "The two nets differ little in test accuracy.")]
    public Task DifferenceSmall() => Expect(Supported, m => m[Deep, TestAccuracy].IsAboutEqualTo(m[Shallow, TestAccuracy], within: TwoPoints), glyphs: Undecided);

    [Claim("li/1-1/mnist-dnn/test-smoother", "Test accuracy changes more smoothly than training accuracy.")]
    public Task TestSmoother() => Expect(Supported, m => Compound.All(
        m[Deep, TestRoughness].IsLowerThan(m[Deep, BatchRoughness], by: TenPercent),
        m[Shallow, TestRoughness].IsLowerThan(m[Shallow, BatchRoughness], by: TenPercent)));

    [Claim("li/1-1/mnist-dnn/deep-better-test", "The deep net's test accuracy is slightly higher.")]
    public Task DeepBetterTest() => Expect(
        Refuted,
        m => m[Deep, TestAccuracy].IsHigherThan(m[Shallow, TestAccuracy], by: FifthOfAPoint),
        why: "On 1,600 images the deep net fits the training images better in every seed, but the advantage does not carry over: its median test accuracy is half a point lower.",
        paper: Supported,
        glyphs: Supported);
}
