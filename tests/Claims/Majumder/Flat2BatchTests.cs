using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using static Reproducibility.Fixtures.Reports.Majumder.CifarSweep;
using static Reproducibility.Fixtures.Reports.Majumder.Flat2Batch;
using static Reproducibility.Fixtures.Reports.SensitivityStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat2BatchTests : StudyTests<Flat2Batch>
{
    [Claim("majumder/1-3/flat2-batch/loss-rises", "Training loss, an epoch's running mean, and test loss rise with batch size.")]
    public Task LossRises() => Expect(
        Supported.On(Tier.Quick, DataSource.Drawn, Undecided), m => CifarSweep.LossRises(m, BatchSize, RunningLoss).Given(HaveLearnt(m)));

    [Claim("majumder/1-3/flat2-batch/accuracy-falls", "Training accuracy, an epoch's running mean, and test accuracy fall with batch size.")]
    public Task AccuracyFalls() => Expect(Supported, m => CifarSweep.AccuracyFalls(m, BatchSize, RunningAccuracy).Given(HaveLearnt(m)));

    [Claim("majumder/1-3/flat2-batch/sensitivity-falls", "The report's sensitivity falls with batch size.")]
    public Task SensitivityFalls() => Expect(
        Undecided.Because("The report's falls from 1.49 to 0.115, and 618 images for 12 epochs are 0.6 % of its training."),
        m => CifarSweep.SensitivityFalls(m, BatchSize, SensitivityAsRun).Given(HaveLearnt(m)));
}
