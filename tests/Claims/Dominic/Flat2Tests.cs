using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using static Reproducibility.Fixtures.Reports.Dominic.Flat2;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.SensitivityStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

/// <summary>Judged at the rate as run and by the report's own sensitivity, the norm of the last mini-batch's parameter gradients.</summary>
public class Flat2Tests : StudyTests<Flat2>
{
    [Claim("dominic/1-3/flat2/sensitivity-decreases-with-batch", "The report's sensitivity falls with batch size.")]
    public Task SensitivityDecreases() => Expect(Undecided, m => Decreases(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/peak-near-4000", "The report's sensitivity peaks near batch size 4000: of its batch sizes at 5000.")]
    public Task PeakNear4000() => Expect(Undecided, m => PeaksAt5000(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/falls-above-5000", "The report's sensitivity falls from batch size 5000 to 10000.")]
    public Task FallsAbove5000() => Expect(Undecided, m => Flat2.FallsAbove5000(m, SensitivityAsRun, AsRun));

    [Claim("dominic/1-3/flat2/large-batch-lower-accuracy", "Batches of 5000 and 10000 have lower test accuracy and higher test loss than the smallest.")]
    public Task LargeBatchLowerAccuracy() => Expect(Supported, m => LargeIsWorse(m, AsRun));

    [Claim(
        "dominic/1-3/flat2/low-sensitivity-hurts",
        "Low sensitivity makes nets worse: from batch size 5000 to 10000 sensitivity and test accuracy fall, and they go together at equal updates too.")]
    public Task LowSensitivityHurts() => Expect(Undecided, m => LowHurts(m, SensitivityAsRun, AsRun));
}
