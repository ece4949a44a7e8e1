using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.Cifar;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class CifarTests : StudyTests<Cifar>
{
    private static readonly Margin TwoPercent = Margin.Ratio(1.02);

    [Claim("majumder/1-1/cifar/loss-accuracy-agree", "Ranked by loss the three models stand in the reverse order of their accuracies.")]
    public Task LossAndAccuracyAgree() => Expect(
        Refuted,
        paper: Supported,
        judge: m => Compound.All(
            Agreement(m, TestLoss, TestAccuracy).HoldsInMost("-1", correlation => correlation < -0.99),
            Agreement(m, TrainLoss, TrainAccuracy).HoldsInMost("-1", correlation => correlation < -0.99)),
        why: "Model 1 passes its softmax through the loss's own, which keeps its loss high whatever it gets right: it beats model 2 in accuracy, not in loss; without the softmax it beats it in both.",
        glyphs: Undecided);

    [Claim("majumder/1-1/cifar/plateau-after-20", "After epoch 20 neither loss nor accuracy changes any more.")]
    public Task PlateauAfter20() => Expect(Supported, m => Compound.All("test loss and accuracy of all models are those of epoch 20", Nets.SelectMany(model => new[]
    {
        m[model, TestLoss].IsAboutEqualTo(m[model, TestLossAt20], within: TwoPercent),
        m[model, TestAccuracy].IsAboutEqualTo(m[model, TestAccuracyAt20], within: SmallestDifferences.Accuracy),
    })));

    [Claim("majumder/1-1/cifar/ranking", "Model 7 is more accurate than model 2, and that more than model 1.")]
    public Task Ranking() => Expect(
        Refuted,
        m => Extremes.Ascend(m.Of(TestAccuracy, Nets), by: SmallestDifferences.Accuracy),
        why: "After few updates model 2, five convolutions deep, is still behind the shallow model 1; only model 7 stands where the report has it.",
        paper: Supported);
}
