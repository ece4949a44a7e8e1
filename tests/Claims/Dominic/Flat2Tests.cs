using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using static Reproducibility.Fixtures.Reports.Dominic.Flat2;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.SensitivityStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

/// <summary>Judged at the rate as run and by the report's own sensitivity, the norm of the last mini-batch's parameter gradients.</summary>
public class Flat2Tests : StudyTests<Flat2>
{
    [Claim("dominic/1-3/flat2/sensitivity-decreases-with-batch", "The report's sensitivity falls with batch size.")]
    public Task SensitivityDecreases() => Expect(
        AtTheLargest("It rises to 0.097 at batch size 10000: larger batches make fewer updates, which leave more training loss and so a larger gradient."),
        m => Decreases(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/peak-near-4000", "The report's sensitivity peaks near batch size 4000: of its batch sizes at 5000.")]
    public Task PeakNear4000() => Expect(
        AtTheLargest("It peaks at batch size 10000, with 0.097, where the fewest updates leave the most training loss; at 5000 in 2 of 24 seeds."),
        m => PeaksAt5000(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/falls-above-5000", "The report's sensitivity falls from batch size 5000 to 10000.")]
    public Task FallsAbove5000() => Expect(
        AtTheLargest("It rises from 0.004 at batch size 5000 to 0.097 at 10000, where half as many updates leave far more training loss."),
        m => Flat2.FallsAbove5000(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/large-batch-lower-accuracy", "Batches of 5000 and 10000 have lower test accuracy and higher test loss than the smallest.")]
    public Task LargeBatchLowerAccuracy() => Expect(Undecided.On(Tier.Paper, Supported), m => LargeIsWorse(m, AsRun));

    [Claim(
        "dominic/1-3/flat2/low-sensitivity-hurts",
        "Low sensitivity makes nets worse: from batch size 5000 to 10000 sensitivity and test accuracy fall, and they go together at equal updates too.")]
    public Task LowSensitivityHurts() => Expect(
        AtTheLargest("Sensitivity rises from batch size 5000 to 10000, to 0.097, while test accuracy falls from 0.82 to 0.63."),
        m => LowHurts(m, SensitivityAsRun, AsRun));

    /// <summary>Refuted in the quick tier, with a reason that names the sensitivity at the largest batch size.</summary>
    private static Expected AtTheLargest(string why) => Refuted.On(Tier.Paper, Undecided).On(
        Tier.Quick, DataSource.Published, Refuted.Because(why, m => m.Over(SensitivityAsRun, BatchSize, AsRun).Last.Median, near: 0.097, within: 0.03));
}
