using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Dominic.FunctionFits;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-1, simulate a function: the second one. The text says sin(5 pi x), but figure and code show its sign and the claims speak of steps. So the
/// claims are judged on the sign, with the nets as stated and fresh initial weights; the sine itself is an arm. As run, the nets as coded go on from
/// the weights that they learnt on sin(5 pi x) / (5 pi x). Recorded by the report in one run of these: final losses 0.774 (shallow), 0.637 (mid),
/// 1.000 (deep, the target's variance).
/// </summary>
public sealed class Sgn() : Study("dominic/1-1/sgn", "sgn sin(5πx) on 300 points, three nets of 571 or 572 parameters, 20,000 full-batch RMSprop steps")
{
    /// <summary>Marks the arms that fit the sine itself.</summary>
    private const string Sine = ", on the sine";

    private static readonly Points Data = On(Targets.Sgn), OnSine = On(Targets.Sine);

    private static readonly OpenClaim<string>[] Claims =
        [
            new("mid-best", MidBest), new("model1-overfits", Overfits), new("model2-captures-steps", (m, on) => CapturesSteps(m, on)),
            new("deep-is-constant", (m, on) => IsConstant(m, on))
        ];

    /// <summary>Share of the grid's points at which a net answers with the target's sign.</summary>
    public static Metric RightSigns { get; } = new("share of right signs", Tolerance.Exact);

    /// <summary>
    /// "Captures the steps, if not perfectly": so much of the grid has the right sign. It is halfway between the half that a constant gets and the
    /// 0.685 of the report's own fit. That fit is perfect on one side of its kink and constant on the other.
    /// </summary>
    public const double Captured = 0.59;

    private static readonly double[] Captures = [0.55, Captured, 0.7, 0.8, 0.9, 0.95];

    /// <inheritdoc/>
    protected override string Remark => "deep-is-constant is judged by dominic/1-1/sgn-deep, a study of its own.";

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var fits = Stated.Concat(Coded).ToDictionary(n => n.Name, n => new Regression(n.Net, FullBatch, Data));
        foreach (var (name, net) in Stated)
            fits.Add(name + Sine, new Regression(net, FullBatch, OnSine));
        var before = lab.Train(Coded.ToDictionary(n => First(n.Name), n => new Regression(n.Net, FullBatch, On(Targets.Sinc))));
        var learnt = before.ToDictionary(c => c.Key, c => c.Value.ToDictionary(run => run.Seed, run => run.Parameters));
        var runs = lab.Train(fits, (condition, seed) =>
        {
            var cold = lab.Start(fits[condition].Architecture, seed);
            return learnt.TryGetValue(First(condition), out var rows) ? cold with { Parameters = rows[seed] } : cold;
        });

        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (condition, fit) in fits)
        {
            measurements.AddFits(condition, fit, runs[condition], Between(condition.EndsWith(Sine, StringComparison.Ordinal) ? Targets.Sine : Targets.Sgn));
            measurements.Add(
                condition, RightSigns, runs[condition].Select(run => Right(Regressions.Answers(fit.Architecture, run.Parameters, fit.Data), fit.Data)));
        }

        return new Findings(measurements, StatedAndRun(measurements, Data.Variance))
        {
            Notes = ["The text says sin(5πx); figure, code and claims show its sign, on which the claims are judged.", DeepNote],
            Tables =
            [
                Reading.Table(FindingTolerance, Claims.SelectMany(claim => new[] { ("its sign", ""), ("its sign, as run", AsRun("")), ("sin(5πx)", Sine) }
                    .Select(arm => new Reading(claim.Name, arm.Item1, claim.Judge(measurements, arm.Item2))))),
                .. Choices.Flips("model2-captures-steps", "share of right signs", Captures.Select(share => (share, CapturesSteps(measurements, share: share)))),
                Constants(measurements),
            ],
        };
    }

    private static double Right(double[] answers, Points data) =>
        answers.Zip(data.Y, (a, y) => Math.Sign(a) == Math.Sign(y)).Count(right => right) / (double)data.Count;

    /// <summary>That the net of middle depth fits best.</summary>
    /// <param name="m">Of the study.</param>
    /// <param name="on">Empty: on the sign; else the end of an arm's name: on the sine, or as run.</param>
    public static Evidence MidBest(Measurements m, string on = "") =>
        m[Mid + on, FinalLoss].IsLowestOf(m.Of(FinalLoss, Shallow + on, Deep + on), by: Margin.Ratio(1.1));

    /// <summary>That the shallow net is worse between the training points than on them, by a hundredth of the target's variance.</summary>
    /// <inheritdoc cref="MidBest"/>
    public static Evidence Overfits(Measurements m, string on = "") => m[Shallow + on, Gap].IsAbove(0.01 * (on == Sine ? OnSine : Data).Variance);

    /// <summary>That the net of middle depth follows the target's steps.</summary>
    /// <inheritdoc cref="MidBest"/>
    public static Evidence CapturesSteps(Measurements m, string on = "", double share = Captured) => m[Mid + on, RightSigns].IsAbove(share);

    /// <summary>That the deep net answers with the mean.</summary>
    /// <inheritdoc cref="MidBest"/>
    public static Evidence IsConstant(Measurements m, string on = "", double share = MeanOnly) => m[Deep + on, Unexplained].IsAtLeast(share);

    private static string First(string condition) => $"{condition}, sinc first";
}
