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

    private const string TooFewUpdates =
        "Batch size 64 makes 450 updates, of the report's 4,690, and small batches reach their lowest gradient norm late.";

    [Claim("elrod/1-3/flat2/test-loss-falls-to-400", "The test loss falls from batch size 64 to 400.")]
    public Task TestLossFalls() => Expect(
        Refuted.Because("The recorded fall is from 0.0910 to 0.0810, and 3,600 images once are 1 % of the report's training.")
            .On(Tier.Paper, Refuted.Because("It rises from 0.069 at batch size 64 to 0.099 at 400: in five epochs larger batches make fewer updates.")),
        m => TestLossFallsTo400(m, AsStated).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat2/test-loss-rises-after-400", "The test loss at batch size 512 is above that at 400.")]
    public Task TestLossRises() => Expect(
        Supported.On(Tier.Paper, Supported),
        m => TestLossRisesAfter400(m, AsStated).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat2/optimal-batch-400", "Of the five batch sizes 400 has the lowest test loss.")]
    public Task OptimalBatch400() => Expect(
        Refuted.Because(
            "The recorded lowest is 0.0810, next to 0.0833 at 288, and 3,600 images once are 1 % of the report's training.")
            .On(Tier.Paper, Refuted.Because("0 of 16 seeds have it there: in five epochs larger batches make fewer updates.")),
        m => Optimal400(m, AsStated).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat2/train-acc-stable", "The training accuracy (the last epoch's running mean) does not depend on the batch size, by a point.")]
    public Task TrainAccuracyIsStable() => Expect(
        Refuted.Because(
            "The recorded accuracies are 97.71 to 97.81 %, and 3,600 images once are 1 % of the report's training.")
            .On(Tier.Paper, Refuted.Because("It falls from 0.986 at batch size 64 to 0.968 at 512; as run, at batch 600 throughout, it is 0.977.")),
        m => TrainAccuracyStable(m, AsStated).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat2/test-acc-rises-with-batch", "The test accuracy rises slightly with batch size.")]
    public Task TestAccuracyRisesWithBatch() => Expect(
        Refuted.Because("The recorded rise is from 97.08 to 97.40 %, and 3,600 images once are 1 % of the report's training.")
            .On(Tier.Paper, Refuted.Because("It falls from 0.979 at batch size 64 to 0.966 at 512: in five epochs larger batches make fewer updates.")),
        m => TestAccuracyRises(m, AsStated).Given(HaveLearnt(m)));

    [Claim(
        "elrod/1-3/flat2/sensitivity-fluctuates",
        "The sensitivity, the lowest norm of a mini-batch's parameter gradient, varies with batch size by more than 8 %, and not in one direction.")]
    public Task SensitivityFluctuates() => Expect(
        NotAtThisBudget.Because(TooFewUpdates).On(Tier.Paper, Supported),
        m => Fluctuates(m, SensitivityAsRun, AsStated).Given(ReachLowestNorm(m)));

    [Claim(
        "elrod/1-3/flat2/sensitivity-peak-300-400",
        "The sensitivity, the lowest norm of a mini-batch's parameter gradient, is highest at batch sizes of 288 to 400.")]
    public Task SensitivityPeaks() => Expect(
        NotAtThisBudget.Because(TooFewUpdates).On(
            Tier.Paper, Refuted.Because("4 of 32 seeds have it there; in the median it is 0.0159 at 176 and 0.0142 at 288.")),
        m => Peaks(m, SensitivityAsRun, AsStated).Given(ReachLowestNorm(m)));

    [Claim(
        "elrod/1-3/flat2/sensitivity-drops-after-400",
        "The sensitivity, the lowest norm of a mini-batch's parameter gradient, falls sharply from batch size 400 to 512: by 8 %.")]
    public Task SensitivityDropsAfter400() => Expect(
        NotAtThisBudget.Because(TooFewUpdates).On(
            Tier.Paper, Refuted.Because("It falls by 3.5 %; the recorded 16 % lie within the noise of the author's runs, all of batch 600.")),
        m => Drops(m, SensitivityAsRun, AsStated).Given(ReachLowestNorm(m)));

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
            "The recorded test losses are 0.0810 to 0.0910, and 3,600 images once are 1 % of the report's training.")
            .On(Tier.Paper, Refuted.Because("1 of 32 seeds has it there: in five epochs larger batches make fewer updates.")),
        m => BestBalance(m, AsStated).Given(HaveLearnt(m)));
}
