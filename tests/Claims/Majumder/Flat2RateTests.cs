using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.Majumder.Flat2Rate;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat2RateTests : StudyTests<Flat2Rate>
{
    private static readonly Margin TenPercent = Margin.Ratio(1.1);

    [Claim("majumder/1-3/flat2-lr/loss-rises", "Training and test loss rise with the learning rate.")]
    public Task LossRises() => Expect(
        Refuted,
        m => Compound.All(m.Over(TrainLoss, Rate).Rises(by: SmallestDifferences.SoftmaxedLoss), m.Over(TestLoss, Rate).Rises(by: SmallestDifferences.SoftmaxedLoss)),
        why: "The loss falls up to a rate of 1e-3 and rises from there.",
        glyphs: Supported);

    [Claim("majumder/1-3/flat2-lr/accuracy-falls", "Training and test accuracy fall with the learning rate.")]
    public Task AccuracyFalls() => Expect(
        Refuted,
        m => Compound.All(m.Over(TrainAccuracy, Rate).Falls(by: SmallestDifferences.Accuracy), m.Over(TestAccuracy, Rate).Falls(by: SmallestDifferences.Accuracy)),
        why: "The accuracy rises up to a rate of 1e-3 and falls beyond: to guessing at 1e-2 only with the softmax, while at 0.1 it falls without it too.");

    [Claim("majumder/1-3/flat2-lr/sensitivity-falls", "Sensitivity falls with the learning rate.")]
    public Task SensitivityFalls() => Expect(
        Refuted,
        m => m.Over(Sensitivity, Rate).Falls(by: TenPercent),
        why: "Sensitivity rises with the accuracy up to a rate of 1e-3; at 0.1 it is 0 because the softmax is saturated, as without it it is not.",
        glyphs: Supported);
}
