using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Majumder.CifarSweep;
using static Reproducibility.Fixtures.Reports.Majumder.Flat2Batch;
using static Reproducibility.Fixtures.Reports.SensitivityStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat2BatchTests : StudyTests<Flat2Batch>
{
    private static readonly string NotLearnt = Halfway.NotLearnt("The net of batch size 16", 0.6196);

    [Claim("majumder/1-3/flat2-batch/loss-rises", "Training loss, an epoch's running mean, and test loss rise with batch size.")]
    public Task LossRises() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => CifarSweep.LossRises(m, BatchSize, RunningLoss).Given(HaveLearnt(m)));

    [Claim("majumder/1-3/flat2-batch/accuracy-falls", "Training accuracy, an epoch's running mean, and test accuracy fall with batch size.")]
    public Task AccuracyFalls() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => CifarSweep.AccuracyFalls(m, BatchSize, RunningAccuracy).Given(HaveLearnt(m)));

    [Claim("majumder/1-3/flat2-batch/sensitivity-falls", "The report's sensitivity falls with batch size.")]
    public Task SensitivityFalls() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Undecided),
        m => CifarSweep.SensitivityFalls(m, BatchSize, SensitivityAsRun).Given(HaveLearnt(m)));
}
