using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.FunctionFits;
using static Reproducibility.Fixtures.Reports.Dominic.Sinc;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class SincTests : StudyTests<Sinc>
{
    [Claim("dominic/1-1/sinc/shallow-best", "Of three nets of equal size the shallow one fits best.")]
    public Task ShallowBest() => Expect(
        Refuted.Because(
            "Without the single ReLU unit that every coded net begins with, the mid net fits better, with a loss of 0.0013 against 0.0045.",
            m => m[Mid, FinalLoss].Median, near: 0.0013, within: 0.0005).OnBothTiers(),
        m => Sinc.ShallowBest(m, net => net));

    [Claim("dominic/1-1/sinc/model1-tracks-peak", "The shallow net follows the central spike.")]
    public Task Model1TracksPeak() => Expect(Supported, m => TracksPeak(m, net => net));

    [Claim("dominic/1-1/sinc/mid-and-deep-are-mean-predictors", "The two deeper nets answer with the mean and ignore the input.")]
    public Task MidAndDeepAreMeanPredictors() => Expect(
        Refuted.Because(
            "They leave 0.022 and 0.024 of the variance, where a constant leaves 0.95 or more; of 48 seeds 1 and 6 are constants.",
            m => m[Mid, Unexplained].Median, near: 0.022, within: 0.01).OnBothTiers(),
        m => MeanPredictors(m, net => net));

    [Claim(
        "dominic/1-1/sinc/stops-at-max-epochs",
        "All three nets end because the limit of 20,000 epochs is hit, and none by the report's other end, a slow learning rate.")]
    public Task StopsAtMaxEpochs() => Expect(
        Supported.Because("The mid net goes on to the limit in 40 of 48 seeds, the deep one in 40 too and the shallow one in all."),
        m => Compound.All(m[Shallow, StopStep].IsNotReached(), m[Mid, StopStep].IsNotReached(), m[Deep, StopStep].IsNotReached()));

    [Claim(
        "dominic/1-1/sinc/model1-may-not-generalise",
        "The shallow net may fail on more oscillations: beyond the points that it was fitted to it is worse than the deeper ones.")]
    public Task Model1MayNotGeneralise() => Expect(
        Undecided.Because("Beyond the grid the shallow net is worse than the mid one in 33 of 48 seeds, than the deep one in 43.")
            .On(Tier.Paper, Supported),
        FailsBeyond);
}
