using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class CifarTests : StudyTests<Cifar>
{
    [Claim(
        "majumder/1-1/cifar/loss-accuracy-agree",
        "Ranked by loss the three models stand in the reverse order of their accuracies, on test images and in training.")]
    public Task LossAndAccuracyAgree() => Expect(
        NotAtThisBudget.Because(
            "The recorded test losses are 1.88, 0.89 and 0.69, and 900 images for 3 epochs are 0.05 % of the report's training.").On(Tier.Paper, Supported),
        Cifar.LossAndAccuracyAgree);

    [Claim(
        "majumder/1-1/cifar/plateau-after-20",
        "After epoch 20 neither loss nor accuracy changes any more, in training and on test images: by 2 % and a point at most.")]
    public Task PlateauAfter20() => Expect(
        NotAtThisBudget.Because(
            "The recorded changes are 1.3 % and 0.70 points at most, and 900 images for 3 epochs are 0.05 % of the report's training.")
            .On(Tier.Paper, Supported),
        Cifar.NothingChanges);

    [Claim("majumder/1-1/cifar/ranking", "Model 7 is more accurate than model 2, and that more than model 1.")]
    public Task Ranking() => Expect(
        NotAtThisBudget.Because(
            "The recorded accuracies are 58.73, 68.70 and 76.81 %, and 900 images for 3 epochs are 0.05 % of the report's training.").On(Tier.Paper, Supported),
        Cifar.Ranking);
}
