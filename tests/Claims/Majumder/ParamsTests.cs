using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Majumder.Params;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class ParamsTests : StudyTests<Params>
{
    [Claim("majumder/1-3/params/loss-falls", "Training loss, an epoch's running mean, and test loss fall with the number of parameters.")]
    public Task LossFalls() => Expect(
        NotAtThisBudget.Because(
            "The recorded test losses fall from 1.64 to 1.26, and 350 images for 5 epochs are 0.7 % of the report's training.").On(Tier.Paper, Supported),
        m => Params.LossFalls(m, net => net, RunningLoss));

    /// <summary>
    /// Judged by the rank correlation with size, as one step down of a point refutes a trend. The report's own accuracies have such a step: from model 22
    /// to 23 they fall by 1.9 and 1.4 points.
    /// </summary>
    [Claim("majumder/1-3/params/accuracy-rises", "Training accuracy, an epoch's running mean, and test accuracy rise with the number of parameters.")]
    public Task AccuracyRises() => Expect(
        NotAtThisBudget.Because(
            "The recorded test accuracies rise from 39.48 to 54.49 %, and 350 images for 5 epochs are 0.7 % of the report's training.")
            .On(Tier.Paper, Supported),
        m => Params.AccuracyRises(m, net => net, RunningAccuracy));

    [Claim("majumder/1-3/params/same-structure", "It is the size: nets of one structure, five equal widths, improve with it as well.")]
    public Task SameStructure() => Expect(
        NotAtThisBudget.Because(
            "The report's smallest net has a test accuracy of 39.48 %, and 350 images for 5 epochs are 0.7 % of its training.").On(Tier.Paper, Supported),
        EqualWidthsImprove);
}
