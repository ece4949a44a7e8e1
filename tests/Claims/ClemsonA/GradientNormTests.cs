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
    public Task SlowerAfter100() => Expect(Supported, m => FallsSlowerAfter100(m, Mid));

    [Claim("clemson-a/1-2/gradnorm/stops-at-600", "Training meets its stop rule at about epoch 600.")]
    public Task StopsAt600() => Expect(
        Refuted,
        m => GradientNorm.StopsAt600(m, Mid),
        why: "RMSprop's steps keep the loss above the stop rule's in every seed; trained by Adam the same net stops in about half of them, and later.");

    [Claim("clemson-a/1-2/gradnorm/slow-down-means-optimised", "Where the norm's fall slows down, at epoch 100, the loss is already close to that at epoch 600.")]
    public Task SlowDownMeansOptimised() => Expect(
        Refuted,
        m => IsOptimisedAt100(m, Mid),
        why: "At epoch 100 the loss is in the middle of its fall: it is several times that of epoch 600 with every net and optimizer tried.");
}
