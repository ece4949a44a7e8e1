using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.MnistCnn;
using static Reproducibility.Fixtures.Reports.ImageStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class MnistCnnTests : StudyTests<MnistCnn>
{
    private static readonly Margin FivePercent = Margin.Ratio(1.05);
    private static readonly Margin FifthOfAPoint = Margin.Absolute(0.002);

    [Claim("dominic/1-1/mnist-cnn/model3-lowest-loss", "Model 3 has the lowest training loss in every epoch.")]
    public Task Model3LowestLoss() =>
        Expect(Supported, m => m.IsLowestEveryEpoch(Model3, m.Losses(), [Model1, Model2], FivePercent));

    [Claim("dominic/1-1/mnist-cnn/model3-converges-fastest", "Model 3 is the first to reach any training loss, from 1.5 to 0.1.")]
    public Task Model3ConvergesFastest() => Expect(Supported, Model3IsFirst);

    [Claim("dominic/1-1/mnist-cnn/model3-highest-train-acc", "Model 3 ends with the highest training accuracy.")]
    public Task Model3HighestTrainAcc() => Expect(
            Supported,
            m => m[Model3, m.Accuracies()[^1]].IsHighestOf(m.Of(m.Accuracies()[^1], Model1, Model2), by: FifthOfAPoint).Given(HaveLearnt(m)));

    [Claim(
        "dominic/1-1/mnist-cnn/model1-close-second",
        "In training accuracy model 1 starts behind model 3, catches up three quarters of that or more, and ends nearer to it than model 2.")]
    public Task Model1CloseSecond() => Expect(Supported, m => Model1CatchesUp(m).Given(HaveLearnt(m)));

    [Claim("dominic/1-1/mnist-cnn/model2-lags", "Model 2 has the highest training loss and the lowest training accuracy in every epoch.")]
    public Task Model2Lags() => Expect(Supported, m => Compound.All(
        m.IsHighestEveryEpoch(Model2, m.Losses(), [Model1, Model3], FivePercent),
        m.IsLowestEveryEpoch(Model2, m.Accuracies(), [Model1, Model3], FifthOfAPoint)));

    [Claim("dominic/1-1/mnist-cnn/model1-may-generalise-better", "Model 1 may have a higher test accuracy than model 3.")]
    public Task Model1MayGeneraliseBetter() => Expect(
        Undecided
            .Because("The report has no test data; in training its models 1 and 3 end at 98.17 and 98.56 %, the bound being 0.2 points.")
            .On(Tier.Paper, Refuted.Because("In 1 of 16 seeds model 1 leads by more than 0.2 points; the medians are 98.37 and 98.46 %.")),
        m => m[Model1, TestAccuracy].IsHigherThan(m[Model3, TestAccuracy], by: FifthOfAPoint).Given(HaveLearnt(m)));
}
