using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using static Reproducibility.Fixtures.Reports.Li.Flat1;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

/// <summary>
/// As stated, at equal epochs, by the best over training, as the report plots it: of the training images after ten epochs, of the test images at the
/// report's looks.
/// </summary>
public class Flat1Tests : StudyTests<Flat1>
{
    private const string AsStated = "";

    [Claim("li/1-3/flat1/small-batch-better-acc", "The highest test accuracy over the epochs falls with batch size, by 0.2 points.")]
    public Task SmallBatchBetterAccuracy() => Expect(
        Undecided.Because("The recorded fall is 0.76 points, from 98.01 to 97.25 %, where the bound is 0.2."),
        m => SmallIsMoreAccurate(m, HighestTestAccuracy, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "li/1-3/flat1/train-one-test-lower",
        "At every batch size the highest training accuracy is nearly 1, 0.99 and more, and the highest test accuracy stays a point below it.")]
    public Task TrainIsOneTestIsLower() => Expect(
        Supported, m => TrainOneTestLower(m, HighestTrainAccuracy, HighestTestAccuracy, AsStated).Given(HaveLearnt(m)));

    [Claim("li/1-3/flat1/train-loss-rises-with-batch", "The lowest training loss over the epochs rises with batch size.")]
    public Task TrainLossRises() => Expect(Supported, m => LossRises(m, LowestTrainLoss, AsStated).Given(HaveLearnt(m)));
}
