using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.ClemsonA.MnistCnn;
using static Reproducibility.Fixtures.Reports.CnnStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class MnistCnnTests : StudyTests<MnistCnn>
{
    /// <summary>The smallest lead by which the report ranks.</summary>
    private static readonly Margin TenthOfAPoint = Margin.Absolute(0.001);

    [Claim("clemson-a/1-1/mnist-cnn/cnn3-highest", "CNN_3 is the most accurate of the three nets.")]
    public Task Cnn3Highest() => Expect(
        Refuted,
        m => m[Cnn3, TestAccuracy].IsHighestOf(m.Of(TestAccuracy, Cnn1, Cnn2), by: TenthOfAPoint),
        why: "With the deeper dense part inferred here, after 4 epochs on 2,000 images, CNN_3 has learnt less: its training loss is above CNN_1's in every epoch, and in most seeds it does not lead.",
        glyphs: Undecided);

    [Claim("clemson-a/1-1/mnist-cnn/four-conv-lowest", "The net of four convolutions is the least accurate.")]
    public Task FourConvLowest() => Expect(Undecided, m => m[Cnn2, TestAccuracy].IsLowestOf(m.Of(TestAccuracy, Cnn1, Cnn3), by: TenthOfAPoint));

    [Claim("clemson-a/1-1/mnist-cnn/order-3-1-2", "By accuracy the nets rank CNN_3, CNN_1, CNN_2.")]
    public Task Order312() => Expect(
        Refuted,
        m => Extremes.Ascend(m.Of(TestAccuracy, Cnn2, Cnn1, Cnn3), by: TenthOfAPoint),
        why: "With the deeper dense part inferred here, after 4 epochs on 2,000 images, in most seeds CNN_3 does not lead CNN_1; the report's lead of 0.1 points is ten test images of one run.",
        glyphs: Undecided);
}
