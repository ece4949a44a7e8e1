using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.FunctionFits;
using static Reproducibility.Fixtures.Reports.Dominic.Sinc;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class SincTests : StudyTests<Sinc>
{
    private static readonly Margin TenPercent = Margin.Ratio(1.1);

    [Claim("dominic/1-1/sinc/shallow-best", "Of three nets of equal size the shallow one fits best.")]
    public Task ShallowBest() => Expect(
        Refuted,
        m => m[Shallow, FinalLoss].IsLowestOf(m.Of(FinalLoss, Mid, Deep), by: TenPercent),
        why: "Without the single ReLU unit that every coded net begins with, the net of middle depth fits better, and in most seeds the deep one too. Behind that unit the median loss of all three is "
            + "little more than its kink alone forces, and where the kink lies is chance.");

    [Claim("dominic/1-1/sinc/model1-tracks-peak", "The shallow net follows the central spike.")]
    public Task Model1TracksPeak() => Expect(Supported, m => m[Shallow, SpikeUnexplained].IsBelow(Follows));

    [Claim("dominic/1-1/sinc/mid-and-deep-are-mean-predictors", "The two deeper nets answer with the mean and ignore the input.")]
    public Task MidAndDeepAreMeanPredictors() => Expect(
        Refuted,
        m => Compound.All(m[Mid, Unexplained].IsAtLeast(MeanOnly), m[Deep, Unexplained].IsAtLeast(MeanOnly)),
        why: "Both leave a few per cent of the variance. Constant answers come only as run, mostly where the single first unit dies, and in the shallow net too.");

    [Claim("dominic/1-1/sinc/stops-at-max-epochs", "All three nets end because the limit of 20,000 epochs is hit.")]
    public Task StopsAtMaxEpochs() => Expect(Undecided, m => Compound.All(
        m[Shallow, StopStep].IsNotReached(),
        m[Mid, StopStep].IsNotReached(),
        m[Deep, StopStep].IsNotReached()));

    [Claim("dominic/1-1/sinc/model1-may-not-generalise", "The shallow net may fail on more oscillations: outside the points that it was fitted to, or fitted to three times as many.")]
    public Task Model1MayNotGeneralise() => Expect(Supported, m => Compound.Any(
        m[Shallow, OutsideUnexplained].IsAbove(1),
        m[Faster, Unexplained].IsHigherThan(m[Shallow, Unexplained], by: Margin.Ratio(2))));
}
