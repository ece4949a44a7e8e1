using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Majumder.CifarPipeline;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, flatness 2: five learning rates at batch 512. Recorded by the report in one run each, from 1e-5 to 0.1: test loss 2.138, 2.003, 1.871, 2.119, 2.305;
/// test accuracy 35.4, 47.3, 59.9, 34.1, 15.7 %; its sensitivity 0.141, 0.159, 0.190, 0.123, 0.0005. So its own numbers turn at 1e-3.
/// </summary>
public sealed class Flat2Rate() : CifarSweep(
    "majumder/1-3/flat2-lr",
    "CIFAR-10 model 1 at five learning rates, batch 512, 25 epochs",
    CifarPipeline.Protocol(quick: new(400, 400, 5, 25), paper: new(50_000, 10_000, 25, 512)),
    Rate)
{
    /// <summary>What varies.</summary>
    public static readonly Factor Rate = new("learning rate", 1e-5, 1e-4, 1e-3, 1e-2, 1e-1);

    /// <summary>
    /// The nets at rates up to the report's best have learnt, which the budget decides; that they learn less at higher ones is what the claims are about.
    /// </summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(
        [.. new[] { (1e-5, 0.3537), (1e-4, 0.473), (1e-3, 0.5992) }.Select(at => (m[Rate.Condition(at.Item1), TestAccuracy], at.Item2))]);

    /// <inheritdoc/>
    protected override string Headline(Measurements m)
    {
        var loss = m.Over(TestLoss, Rate);
        var best = loss.Levels.Zip(loss.Samples).MinBy(level => level.Second.Median);
        return $"Learning rate {loss.Levels[0]:0.######} to {loss.Levels[^1]}: test loss {loss.First.Median:0.00} to {loss.Last.Median:0.00}, lowest "
            + $"{best.Second.Median:0.00} at {best.First}";
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Others { get; } = [NoSoftmax];

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier)
    {
        var budget = Budget(tier);
        return [.. Under("", Rate.Levels, At), .. Under(NoSoftmax, Rate.Levels, At, MajumderNets.Cifar1Logits)];

        Recipe At(double rate) => Recipe(budget.BatchSize, budget.Epochs, DropsOf25(budget), rate);
    }
}
