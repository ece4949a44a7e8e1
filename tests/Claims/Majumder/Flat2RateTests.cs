using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using static Reproducibility.Fixtures.Reports.Majumder.CifarSweep;
using static Reproducibility.Fixtures.Reports.Majumder.Flat2Rate;
using static Reproducibility.Fixtures.Reports.SensitivityStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat2RateTests : StudyTests<Flat2Rate>
{
    [Claim("majumder/1-3/flat2-lr/loss-rises", "Training loss, an epoch's running mean, and test loss rise with the learning rate.")]
    public Task LossRises() => Expect(
        Refuted,
        m => CifarSweep.LossRises(m, Rate, RunningLoss),
        why: "The loss falls up to a rate of 1e-3 and rises from there.",
        glyphs: Supported);

    [Claim("majumder/1-3/flat2-lr/accuracy-falls", "Training accuracy, an epoch's running mean, and test accuracy fall with the learning rate.")]
    public Task AccuracyFalls() => Expect(
        Refuted,
        m => CifarSweep.AccuracyFalls(m, Rate, RunningAccuracy),
        why: "The accuracy rises up to a rate of 1e-3 and falls beyond, at 1e-2 to less than two thirds of what it was there.");

    [Claim("majumder/1-3/flat2-lr/sensitivity-falls", "The report's sensitivity falls with the learning rate.")]
    public Task SensitivityFalls() => Expect(
        Refuted,
        m => CifarSweep.SensitivityFalls(m, Rate, SensitivityAsRun),
        why: "Sensitivity rises with the accuracy up to a rate of 1e-3; at 0.1 it is next to 0 because the softmax is saturated.",
        glyphs: Supported);
}
