using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
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
        Refuted.Because(
            "Larger batches make fewer updates, which leave a larger gradient: the report's own rises from 0.0411 to 0.2346 at batch size 5,000.")
            .On(Tier.Paper, Undecided),
        m => Decreases(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/peak-near-4000", "The report's sensitivity peaks near batch size 4000: of its batch sizes at 5000.")]
    public Task PeakNear4000() => Expect(
        Refuted.Because(
            "It peaks at batch size 10,000, whose few updates leave the largest gradient; the report has 0.0688 there and 0.2346 at 5,000.")
            .On(Tier.Paper, Undecided),
        m => PeaksAt5000(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/falls-above-5000", "The report's sensitivity falls from batch size 5000 to 10000.")]
    public Task FallsAbove5000() => Expect(
        Refuted.Because(
            "It rises where the report's falls from 0.2346 to 0.0688: half as many updates leave a larger loss and gradient.").On(Tier.Paper, Undecided),
        m => Flat2.FallsAbove5000(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/large-batch-lower-accuracy", "Batches of 5000 and 10000 have lower test accuracy and higher test loss than the smallest.")]
    public Task LargeBatchLowerAccuracy() => Expect(
        Undecided.Because(
            "The report's test accuracies are 0.962 and 0.905 against 0.990 at the smallest batch, gaps of 3 and 8 points; the bound is 1.")
            .On(Tier.Paper, Supported),
        m => LargeIsWorse(m, AsRun));

    [Claim(
        "dominic/1-3/flat2/low-sensitivity-hurts",
        "Low sensitivity makes nets worse: from batch size 5000 to 10000 sensitivity and test accuracy fall, and they go together at equal updates too.")]
    public Task LowSensitivityHurts() => Expect(
        Refuted.Because(
            "Sensitivity rises from batch size 5,000 to 10,000, where the report's falls from 0.2346 to 0.0688, while test accuracy falls.")
            .On(Tier.Paper, Undecided),
        m => LowHurts(m, SensitivityAsRun, AsRun));
}
