using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.CnnStudy;
using static Reproducibility.Fixtures.Reports.Dominic.MnistCnn;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class MnistCnnTests : StudyTests<MnistCnn>
{
    private static readonly Margin FivePercent = Margin.Ratio(1.05);
    private static readonly Margin FifthOfAPoint = Margin.Absolute(0.002);
    private static readonly Margin OnePoint = Margin.Absolute(0.01);
    private static readonly Margin TwoPoints = Margin.Absolute(0.02);

    [Claim("dominic/1-1/mnist-cnn/model3-lowest-loss", "Model 3 has the lowest training loss in every epoch.")]
    public Task Model3LowestLoss() => Expect(Supported, m => m.IsLowestEveryEpoch(Model3, m.Losses(), [Model1, Model2], FivePercent), glyphs: Undecided);

    [Claim("dominic/1-1/mnist-cnn/model3-converges-fastest", "Model 3 is the first to reach a low training loss.")]
    public Task Model3ConvergesFastest() => Expect(Supported, m => Model3IsFirst(m, Converged));

    [Claim("dominic/1-1/mnist-cnn/model3-highest-train-acc", "Model 3 ends with the highest training accuracy.")]
    public Task Model3HighestTrainAcc() =>
        Expect(Supported, m => m[Model3, m.Accuracies()[^1]].IsHighestOf(m.Of(m.Accuracies()[^1], Model1, Model2), by: FifthOfAPoint), glyphs: Undecided);

    [Claim("dominic/1-1/mnist-cnn/model1-close-second", "Model 1 starts behind model 3 and almost catches up.")]
    public Task Model1CloseSecond() => Expect(
        Undecided,
        m => Compound.All(
            Lead(m, m.Accuracies()[^1]).IsLowerThan(Lead(m, m.Accuracies()[0]), by: OnePoint),
            m[Model1, m.Accuracies()[^1]].IsAboutEqualTo(m[Model3, m.Accuracies()[^1]], within: TwoPoints)),
        paper: Supported,
        glyphs: Supported);

    [Claim("dominic/1-1/mnist-cnn/model2-lags", "Model 2 has the highest training loss and the lowest training accuracy in every epoch.")]
    public Task Model2Lags() => Expect(Supported, m => Compound.All(
        m.IsHighestEveryEpoch(Model2, m.Losses(), [Model1, Model3], FivePercent),
        m.IsLowestEveryEpoch(Model2, m.Accuracies(), [Model1, Model3], FifthOfAPoint)), glyphs: Undecided);

    [Claim("dominic/1-1/mnist-cnn/model1-may-generalise-better", "Model 1 may have a higher test accuracy than model 3.")]
    public Task Model1MayGeneraliseBetter() => Expect(Supported, m => m[Model1, TestAccuracy].IsHigherThan(m[Model3, TestAccuracy], by: FifthOfAPoint));

    private static Sample Lead(Measurements m, Metric accuracy) =>
        (m[Model3, accuracy] - m[Model1, accuracy]).Named($"lead of {Model3} over {Model1} in {accuracy.Title}");
}
