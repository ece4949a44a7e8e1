using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Majumder.CifarSweep;
using static Reproducibility.Fixtures.Reports.Majumder.Flat2Rate;
using static Reproducibility.Fixtures.Reports.SensitivityStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat2RateTests : StudyTests<Flat2Rate>
{
    private static readonly string NotLearnt = Halfway.NotLearnt("The net of rate 1e-5", 0.3537);

    [Claim("majumder/1-3/flat2-lr/loss-rises", "Training loss, an epoch's running mean, and test loss rise with the learning rate.")]
    public Task LossRises() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(
            Tier.Paper,
            Refuted.Because("The loss falls up to a rate of 1e-3 and rises from there, in the report too: 2.138, 2.003, 1.871, 2.119, 2.305.")),
        m => CifarSweep.LossRises(m, Rate, RunningLoss).Given(HaveLearnt(m)));

    [Claim("majumder/1-3/flat2-lr/accuracy-falls", "Training accuracy, an epoch's running mean, and test accuracy fall with the learning rate.")]
    public Task AccuracyFalls() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(
            Tier.Paper,
            Refuted.Because("The accuracy rises up to a rate of 1e-3 and falls beyond, in the report too: 0.35, 0.47, 0.60, 0.34, 0.16.")),
        m => CifarSweep.AccuracyFalls(m, Rate, RunningAccuracy).Given(HaveLearnt(m)));

    [Claim("majumder/1-3/flat2-lr/sensitivity-falls", "The report's sensitivity falls with the learning rate.")]
    public Task SensitivityFalls() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(
            Tier.Paper,
            Refuted.Because("Sensitivity rises with the accuracy up to a rate of 1e-3; at 0.1 it is next to 0 because the softmax is saturated.")),
        m => CifarSweep.SensitivityFalls(m, Rate, SensitivityAsRun).Given(HaveLearnt(m)));
}
