using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Elrod.Flat2;
using static Reproducibility.Fixtures.Reports.SensitivityStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

/// <summary>All as stated, at equal epochs, once the nets of every batch size have learnt.</summary>
public class Flat2Tests : StudyTests<Flat2>
{
    private const string AsStated = "";

    [Claim("elrod/1-3/flat2/test-loss-falls-to-400", "The test loss falls from batch size 64 to 400.")]
    public Task TestLossFalls() => Expect(
        Refuted.Because("The recorded fall is from 0.0910 to 0.0810, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Refuted),
        m => TestLossFallsTo400(m, AsStated).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat2/test-loss-rises-after-400", "The test loss at batch size 512 is above that at 400.")]
    public Task TestLossRises() => Expect(
        Supported.On(Tier.Paper, Undecided),
        m => TestLossRisesAfter400(m, AsStated).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat2/optimal-batch-400", "Of the five batch sizes 400 has the lowest test loss.")]
    public Task OptimalBatch400() => Expect(
        Refuted.Because(
            "The recorded lowest is 0.0810, next to 0.0833 at 288, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Refuted),
        m => Optimal400(m, AsStated).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat2/train-acc-stable", "The training accuracy (the last epoch's running mean) does not depend on the batch size, by a point.")]
    public Task TrainAccuracyIsStable() => Expect(
        Refuted.Because(
            "The recorded accuracies are 97.71 to 97.81 %, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Refuted),
        m => TrainAccuracyStable(m, AsStated).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat2/test-acc-rises-with-batch", "The test accuracy rises slightly with batch size.")]
    public Task TestAccuracyRisesWithBatch() => Expect(
        Refuted.Because("The recorded rise is from 97.08 to 97.40 %, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Refuted),
        m => TestAccuracyRises(m, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "elrod/1-3/flat2/sensitivity-fluctuates",
        "The sensitivity, the lowest norm of a mini-batch's parameter gradient, varies with batch size by more than 8 %, and not in one direction.")]
    public Task SensitivityFluctuates() => Expect(
        Refuted.Because(
            "The recorded sensitivities are 0.0123 to 0.0147, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Undecided),
        m => Fluctuates(m, SensitivityAsRun, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "elrod/1-3/flat2/sensitivity-peak-300-400",
        "The sensitivity, the lowest norm of a mini-batch's parameter gradient, is highest at batch sizes of 288 to 400.")]
    public Task SensitivityPeaks() => Expect(
        Refuted.Because(
            "The recorded peak is 0.0147 at 288, next to 0.0146 at 400, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Refuted),
        m => Peaks(m, SensitivityAsRun, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "elrod/1-3/flat2/sensitivity-drops-after-400",
        "The sensitivity, the lowest norm of a mini-batch's parameter gradient, falls sharply from batch size 400 to 512: by 8 %.")]
    public Task SensitivityDropsAfter400() => Expect(
        Undecided.Because(
            "The recorded drop is from 0.0146 to 0.0123, by 16 %, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Undecided),
        m => Drops(m, SensitivityAsRun, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "elrod/1-3/flat2/small-train-test-gap",
        "Training and test metrics are near one another at every batch size: accuracies within two points, losses within 0.05.")]
    public Task SmallTrainTestGap() => Expect(
        Undecided.Because(
            "The recorded gap is 0.7 points at most, 97.81 against 97.08 %, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Supported),
        m => SmallGap(m, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "elrod/1-3/flat2/best-balance-300-400",
        "Batch sizes of 288 to 400 balance best: by the ranks in test loss, test accuracy, gap and (low) sensitivity together.")]
    public Task BestBalanceAt300To400() => Expect(
        Undecided.Because(
            "The recorded test losses are 0.0810 to 0.0910, and 3,600 images once are 1 % of the report's training.").On(Tier.Paper, Undecided),
        m => BestBalance(m, AsStated).Given(HaveLearnt(m)));
}
