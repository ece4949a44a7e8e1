using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.ClemsonA.GradientNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

/// <summary>The report states neither function, net, optimizer nor stop rule, so that a verdict is one that every arm gives.</summary>
public class GradientNormTests : StudyTests<GradientNorm>
{
    [Claim("clemson-a/1-2/gradnorm/fast-drop-first-100", "The gradient norm falls fast during the first 100 epochs: to less than a half.")]
    public Task FastDropFirst100() => Expect(
        Undecided.Because("The mid net's norm falls by half in 42 of 96 seeds, with Adam in 77: the arms disagree, and the report states none.")
            .On(Tier.Paper, Undecided.Because("The mid net's norm falls by half in 502 of 1024 seeds, with Adam in 810: the arms disagree.")),
        m => InEveryArm(m, FallsFast));

    [Claim(
        "clemson-a/1-2/gradnorm/slower-after-100",
        "After epoch 100 the gradient norm falls clearly more slowly than before: per epoch less than half as much.")]
    public Task SlowerAfter100() => Expect(
        Undecided.Because("On the square wave the fall is slower after epoch 100 in 14 of 96 seeds, with the mid net in 90: the arms disagree.").OnBothTiers(),
        m => InEveryArm(m, FallsSlowerAfter100));

    [Claim("clemson-a/1-2/gradnorm/stops-at-600", "Training meets its stop rule at about epoch 600.")]
    public Task TrainingStopsAt600() => Expect(
        Refuted.Because("In four of six arms the stop rule is not met by step 2,000; Adam meets it at 1328, the logistic function at 60.5.").OnBothTiers(),
        m => InEveryArm(m, StopsAt600));

    [Claim(
        "clemson-a/1-2/gradnorm/slow-down-means-optimised",
        "Where the norm's fall slows down, at epoch 100, the loss is already close to that at epoch 600.")]
    public Task SlowDownMeansOptimised() => Expect(
        Undecided.Because("At epoch 100 the mid net has the loss of epoch 600 in 0 of 96 seeds, on the logistic function in 71.").OnBothTiers(),
        m => InEveryArm(m, IsOptimisedAt100));
}
