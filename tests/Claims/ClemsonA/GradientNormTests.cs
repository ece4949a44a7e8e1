using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using static Reproducibility.Fixtures.Reports.ClemsonA.GradientNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class GradientNormTests : StudyTests<GradientNorm>
{
    [Claim("clemson-a/1-2/gradnorm/fast-drop-first-100", "The gradient norm falls fast during the first 100 epochs.")]
    public Task FastDropFirst100() => Expect(Undecided, m => FallsFast(m, Mid));

    [Claim("clemson-a/1-2/gradnorm/slower-after-100", "After epoch 100 the gradient norm falls clearly more slowly than before.")]
    public Task SlowerAfter100() => Expect(Undecided, m => FallsSlowerAfter100(m, Mid));

    [Claim("clemson-a/1-2/gradnorm/stops-at-600", "Training meets its stop rule at about epoch 600.")]
    public Task StopsAt600() => Expect(
        Refuted,
        m => GradientNorm.StopsAt600(m, Mid),
        why: "Within 2,000 epochs RMSprop seldom meets the stop rule on this function, and 1-1 shows that it takes thousands; Adam meets it in more than half of the seeds, mostly later than 750. On the logistic function RMSprop mostly stops within a hundred epochs, on the square wave hardly ever.");

    [Claim("clemson-a/1-2/gradnorm/slow-down-means-optimised", "Where the norm's fall slows down, at epoch 100, the loss is already close to that at epoch 600.")]
    public Task SlowDownMeansOptimised() => Expect(
        Refuted,
        m => IsOptimisedAt100(m, Mid),
        why: "On this function the loss at epoch 100 is in the middle of its fall: by medians it is from twice (shallow) to 25 times (Adam) that of epoch 600. Only on the logistic function is the fall over by then.");
}
