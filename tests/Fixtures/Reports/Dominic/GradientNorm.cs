using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-2, gradient norm while sin(5 pi x) is fitted. Recorded by the report in one run: loss 0.506 at first, 0.475 at step 1200, 0.417 at the end and
/// falling; gradient norm at most 0.03 from step 20 to 650, 0.1 at about 750; its maximum of 3.9 at about 3160 (3250 in the text); bursts of 1.6 and
/// 1.0 after 3880. The text does not describe the net; it is the code's.
/// </summary>
public sealed class GradientNorm() : Study(
    "dominic/1-2/gradnorm", "sin(5πx) on 300 points, 1-4-9-10-4-1 leaky ReLU, 4,000 full-batch Adam steps, gradient norm at every step")
{
    /// <summary>The report's budget, and five times as many steps.</summary>
    public const string Stated = "4,000 steps", Longer = "20,000 steps";

    /// <summary>Steps of the report.</summary>
    public const int Steps = 4_000;

    /// <summary>Loss of the report's own stop rule.</summary>
    public const double StopLoss = 0.01;

    /// <summary>Gradient norm whose first crossing counts as the rise; the report's curve crosses it at 750.</summary>
    public const double Risen = 0.1;

    /// <summary>In the report's run the norm falls from its value at the start within these steps.</summary>
    private const int Settled = 20;

    /// <summary>First of the steps that must have a small norm: by then every run's norm has fallen from its value at the start.</summary>
    private const int CalmFrom = 100;

    /// <summary>End of the first several hundred steps.</summary>
    private const int Early = 500;

    /// <summary>Steps at the end in which a norm that has settled makes no burst.</summary>
    private const int Late = 400;

    /// <summary>Steps from which the report sees spikes.</summary>
    private const int SpikesFrom = 750;

    /// <summary>Steps from the peak in which the norm may still fall, and those in which it must be lower than as long before.</summary>
    private const int Falling = 100, Around = 500;

    /// <summary>Steps that the first steps could be said to begin at; the verdict uses <see cref="CalmFrom"/>.</summary>
    private static readonly int[] Beginnings = [1, Settled, 50, CalmFrom, 200];

    private static readonly double[] LossThresholds = [0.45, 0.4, 0.3, 0.2, 0.1, 0.05, 0.02, StopLoss], NormThresholds = [0.05, Risen, 0.2, 0.4, 0.8];

    /// <summary>Median loss of the last 100 steps.</summary>
    public static Metric FinalLoss { get; } = new("final loss", Tolerance.Exact);

    /// <summary>Median norm of steps 500 to 100 before the largest norm; +infinity, as after it, where the run has not so many steps on both sides.</summary>
    public static Metric BeforePeak { get; } = new("median norm before the peak", Tolerance.Exact);

    /// <summary>Median norm of steps 100 to 500 after it.</summary>
    public static Metric AfterPeak { get; } = new("median norm after the peak", Tolerance.Exact);

    /// <summary>Largest norm of the last 400 steps over the largest of the run; 1 where the run peaks in them.</summary>
    public static Metric LateShare { get; } = new("peak of the last 400 steps / peak", Tolerance.Exact);

    /// <summary>Largest norm of steps 20 to 500 over the largest of the run.</summary>
    public static Metric EarlyShare { get; } = new("peak of steps 20-500 / peak", Tolerance.Exact);

    /// <summary>Largest norm from step 20 on.</summary>
    public static Metric LargestNorm { get; } = new("largest norm", Tolerance.Exact);

    /// <summary>Step of the largest norm.</summary>
    public static Metric PeakStep { get; } = new("step of the largest norm", Tolerance.Exact, "steps");

    /// <summary>Number of bursts after step 750.</summary>
    public static Metric BurstCount { get; } = new("bursts after step 750", Tolerance.Exact);

    /// <summary>Step at which the norm has risen.</summary>
    public static Metric Onset { get; } = StepsAbove(Risen);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var data = FunctionFits.On(Targets.Sine);
        var recipe = new Recipe(new Adam(1e-3, WeightDecay: 1e-4), Steps);
        var recording = new Recording { GradientNorm = true };
        var runs = lab.Train(new Dictionary<string, Regression>
        {
            [Longer] = new(DominicNets.GradientNorm, recipe with { Epochs = 5 * Steps }, data) { Recording = recording },
            [Stated] = new(DominicNets.GradientNorm, recipe, data) { Recording = recording },
        });

        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var condition in new[] { Stated, Longer })
            AddNorms(measurements, condition, runs[condition]);
        AddChoices(measurements, runs[Stated]);
        return new Findings(measurements, Draw(measurements, runs[Stated]))
        {
            Notes =
                [$"Of {lab.Seeds.Count} runs {Tried(Stated)} of {Stated} and {Tried(Longer)} of {Longer} peak with {Around} steps on both sides; "
                    + "settles-after-peak is judged on these alone."],
            Tables =
            [
                Reading.Table(
                    FindingTolerance,
                    new("small-first-hundreds", $"below {Risen}", IsCalm(measurements)),
                    new("small-first-hundreds", "below a tenth of the run's peak", measurements[Stated, EarlyShare].IsBelow(0.1)),
                    new("settles-after-peak", "median after against before", Settles(measurements)),
                    new("settles-after-peak", "20,000 steps", Settles(measurements, Longer)),
                    new("settles-after-peak", $"peak of the last {Late} steps below half the run's", measurements[Stated, LateShare].IsBelow(0.5))),
                .. Choices.Flips("small-first-hundreds", "first step", Beginnings.Select(b => ((double)b, IsCalm(measurements, b)))),
                .. Choices.Flips(
                    "small-first-hundreds, as a gradient norm", "gradient norm", NormThresholds.Select(norm => (norm, IsCalm(measurements, CalmFrom, norm)))),
                .. Choices.Flips("rise-near-750", "gradient norm", NormThresholds.Select(norm => (norm, RisesNear750(measurements, norm)))),
            ],
        };

        int Tried(string condition) => measurements[condition, AfterPeak].Values.Count(double.IsFinite);
    }

    /// <summary>That the norm rises above a level near step 750.</summary>
    public static Evidence RisesNear750(Measurements m, double norm) =>
        m[Stated, StepsAbove(norm)].HoldsInMost("within 500 to 1000 steps", step => step is >= 500 and <= 1000);

    /// <summary>That the norm stays small in the first several hundred steps, once it has fallen from its value at the start.</summary>
    /// <param name="m">Of this study.</param>
    /// <param name="from">First of the steps.</param>
    /// <param name="below">What is small: a norm that does not yet count as risen.</param>
    public static Evidence IsCalm(Measurements m, int from = CalmFrom, double below = Risen) => m[Stated, EarlyFrom(from)].IsBelow(below);

    /// <summary>That after its largest value the norm is lower than it was before, in the runs that have steps enough on both sides of it.</summary>
    public static Evidence Settles(Measurements m, string condition = Stated)
    {
        var (before, after) = (m[condition, BeforePeak], m[condition, AfterPeak]);
        int[] tried = [.. Enumerable.Range(0, after.Seeds).Where(seed => double.IsFinite(before.Values[seed]) && double.IsFinite(after.Values[seed]))];
        return Of(after).IsLowerThan(Of(before), by: Margin.None);

        Metrics.Judging.Sample Of(Metrics.Judging.Sample all) =>
            new($"{all.Quantity} ({tried.Length} of {all.Seeds} runs of {condition})", all.Unit, [.. tried.Select(seed => all.Values[seed])]);
    }

    private static void AddNorms(Measurements measurements, string condition, IReadOnlyList<Run> runs)
    {
        measurements.Add(condition, FinalLoss, runs.Select(run => LossCurve.FinalLevel(run.Loss)));
        measurements.Add(condition, LargestNorm, runs.Select(Largest));
        measurements.Add(condition, PeakStep, runs.Select(run => (double)Windows.LargestAt(run.GradientNorm, Settled, run.Steps)));
        measurements.Add(condition, BeforePeak, runs.Select(run => AroundPeak(run, -Around, -Falling)));
        measurements.Add(condition, AfterPeak, runs.Select(run => AroundPeak(run, Falling, Around)));
        measurements.Add(condition, LateShare, runs.Select(run => Windows.Largest(run.GradientNorm, run.Steps - Late + 1, run.Steps) / Largest(run)));
        measurements.Add(condition, BurstCount, runs.Select(run => (double)Bursts.Count(run.GradientNorm.AsSpan(SpikesFrom))));
    }

    /// <summary>What the claims would hang on if other thresholds were chosen.</summary>
    private static void AddChoices(Measurements measurements, IReadOnlyList<Run> runs)
    {
        foreach (var beginning in Beginnings)
            measurements.Add(Stated, EarlyFrom(beginning), runs.Select(run => Windows.Largest(run.GradientNorm, beginning, Early)));
        measurements.Add(Stated, EarlyShare, runs.Select(run => Windows.Largest(run.GradientNorm, Settled, Early) / Largest(run)));
        foreach (var threshold in NormThresholds)
            measurements.Add(Stated, StepsAbove(threshold), runs.Select(run => Windows.FirstRise(run.GradientNorm, threshold)));
        foreach (var threshold in LossThresholds)
            measurements.Add(Stated, StepsTo(threshold), runs.Select(run => LossCurve.FirstBelow(run.Loss, threshold)));
    }

    private static double AroundPeak(Run run, int from, int to)
    {
        var peak = Windows.LargestAt(run.GradientNorm, Settled, run.Steps);
        return peak - Around < Settled || peak + Around > run.Steps ? double.PositiveInfinity : LossCurve.Level(run.GradientNorm, peak + from, peak + to);
    }

    private static double Largest(Run run) => Windows.Largest(run.GradientNorm, Settled, run.Steps);

    private static Figure Draw(Measurements measurements, IReadOnlyList<Run> runs)
    {
        const int width = 25, shown = 4;
        double[] steps = [.. Enumerable.Range(1, Steps / width).Select(i => (double)(i * width))];
        var curves = runs.Take(shown).Select(run => Band.Line($"seed {run.Seed}", steps, Windows.Envelope(run.GradientNorm, width)));
        var peaks = measurements[Stated, PeakStep];
        return Figure.SideBySide(
            $"Where the norm peaks is luck: half of the runs at step {Plots.Half(peaks)}; final loss {Plots.Half(measurements[Stated, FinalLoss])}",
            Figure.Curves("four of the seeds", "step", "gradient norm (largest of 25 steps)", curves, logY: true),
            Figure.Dots(
                "all seeds",
                "step",
                [new Strip("norm above 0.1", [.. measurements[Stated, Onset].Values]), new Strip("largest norm", [.. peaks.Values])],
                log: false,
                new ReferenceLine("rise, report", 750),
                new ReferenceLine("peak, report", 3250)));
    }

    private static Metric EarlyFrom(int step) => new($"from step {step}", Tolerance.Exact) { Group = "Largest norm of the first 500 steps" };

    private static Metric StepsAbove(double threshold) =>
        new($"{threshold:0.##}", Tolerance.Exact, "steps", Steps) { Group = "First rise above a gradient norm" };

    private static Metric StepsTo(double threshold) =>
        new($"{threshold:0.##}", Tolerance.Exact, "steps", Steps) { Group = "First step below a loss" };
}
