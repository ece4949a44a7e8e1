using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using static Reproducibility.Fixtures.Reports.ClemsonA.MnistCnn;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

/// <summary>The report describes CNN_3 as it does CNN_1, so that a verdict is one that every reading of it gives.</summary>
public class MnistCnnTests : StudyTests<MnistCnn>
{
    [Claim("clemson-a/1-1/mnist-cnn/cnn3-highest", "CNN_3 is the most accurate of the three nets on test images, by 0.05 points.")]
    public Task Cnn3Highest() => Expect(
        Undecided.Because(
            "The recorded lead is 0.1 points, 98.81 against 98.71 %, and 2,000 images for 4 epochs are 1 % of the full training."),
        m => WhateverCnn3Was(m, IsHighest));

    [Claim("clemson-a/1-1/mnist-cnn/four-conv-lowest", "The net of four convolutions is the least accurate on test images, by 0.05 points.")]
    public Task FourConvLowest() => Expect(
        Undecided.Because(
            "The recorded gap is 0.7 points, 98.03 against 98.71 %, and 2,000 images for 4 epochs are 1 % of the full training."),
        m => WhateverCnn3Was(m, FourConvIsLowest));

    [Claim("clemson-a/1-1/mnist-cnn/order-3-1-2", "By accuracy on test images the nets rank CNN_3, CNN_1, CNN_2, by 0.05 points each.")]
    public Task Order312() => Expect(
        Undecided.Because(
            "The recorded accuracies are 98.81, 98.71 and 98.03 %, and 2,000 images for 4 epochs are 1 % of the full training."),
        m => WhateverCnn3Was(m, RankAsStated));
}
