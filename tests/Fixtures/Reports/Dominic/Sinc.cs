using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Dominic.FunctionFits;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-1, simulate a function: sin(5 pi x) / (5 pi x) fitted by three nets. Recorded by the report in one run of the nets as coded: final losses 0.00397
/// (shallow), 0.0539 (mid), 0.0613 (deep, the target's variance: a constant). The claims are judged on the nets as stated; the coded ones are arms.
/// </summary>
public sealed class Sinc() : Study("dominic/1-1/sinc", "sin(5πx)/(5πx) on 300 points, three nets of 571 or 572 parameters, 20,000 full-batch RMSprop steps")
{
    /// <summary>The shallow net on a target with three times as many oscillations.</summary>
    public const string Faster = "shallow, three times as many oscillations";

    /// <summary>Half the width of the central spike.</summary>
    private const double Spike = 0.2;

    /// <summary>Mean squared error within the central spike over the target's variance there.</summary>
    public static Metric SpikeUnexplained { get; } = new("unexplained share of the spike", Tolerance.Exact);

    /// <summary>Mean squared error outside the grid over the target's variance there.</summary>
    public static Metric OutsideUnexplained { get; } = new("unexplained share outside the grid", Tolerance.Exact);

    /// <summary>That the shallow net does worse than the deeper ones where more oscillations follow, beyond the points that it was fitted to.</summary>
    public static Evidence FailsBeyond(Measurements m) => m[Shallow, OutsideUnexplained].IsHighestOf(m.Of(OutsideUnexplained, Mid, Deep), by: Margin.None);

    /// <summary>That of three nets the shallow one fits best.</summary>
    /// <param name="m">Of this study.</param>
    /// <param name="arm">Name of a net's arm.</param>
    public static Evidence ShallowBest(Measurements m, Func<string, string> arm) =>
        m[arm(Shallow), FinalLoss].IsLowestOf(m.Of(FinalLoss, arm(Mid), arm(Deep)), by: Margin.Ratio(1.1));

    /// <summary>That the deeper nets answer with the mean.</summary>
    /// <inheritdoc cref="ShallowBest"/>
    public static Evidence MeanPredictors(Measurements m, Func<string, string> arm) =>
        Compound.All(m[arm(Mid), Unexplained].IsAtLeast(MeanOnly), m[arm(Deep), Unexplained].IsAtLeast(MeanOnly));

    /// <summary>That the shallow net follows the central spike.</summary>
    /// <inheritdoc cref="ShallowBest"/>
    public static Evidence TracksPeak(Measurements m, Func<string, string> arm) => m[arm(Shallow), SpikeUnexplained].IsBelow(Follows);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (data, between, outside) = (On(Targets.Sinc), Between(Targets.Sinc), Outside(Targets.Sinc));
        var spike = Points.Of(Targets.Sinc, [.. data.X.Select(x => (double)x).Where(x => Math.Abs(x) < Spike)]);
        var fits = Stated.Concat(Coded).ToDictionary(n => n.Name, n => new Regression(n.Net, FullBatch, data));
        fits.Add(Faster, new Regression(DominicNets.ShallowStated, FullBatch, On(x => Targets.Sinc(3 * x))));
        var runs = lab.Train(fits);

        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (condition, fit) in fits)
        {
            measurements.AddFits(condition, fit, runs[condition], condition == Faster ? Between(x => Targets.Sinc(3 * x)) : between);
            if (condition == Faster)
                continue;
            measurements.Add(
                condition, SpikeUnexplained, runs[condition].Select(run => Regressions.Error(fit.Architecture, run.Parameters, spike) / spike.Variance));
            measurements.Add(
                condition, OutsideUnexplained, runs[condition].Select(run => Regressions.Error(fit.Architecture, run.Parameters, outside) / outside.Variance));
        }

        return new Findings(measurements, StatedAndRun(measurements, data.Variance)) 
        {
            Notes = [DeepNote],
            Tables =
            [
                Reading.Table(
                    FindingTolerance,
                    new("shallow-best", "as stated", ShallowBest(measurements, net => net)),
                    new("shallow-best", "as run", ShallowBest(measurements, AsRun)),
                    new("model1-tracks-peak", "as stated", TracksPeak(measurements, net => net)),
                    new("model1-tracks-peak", "as run", TracksPeak(measurements, AsRun)),
                    new("mid-and-deep-are-mean-predictors", "as stated", MeanPredictors(measurements, net => net)),
                    new("mid-and-deep-are-mean-predictors", "as run", MeanPredictors(measurements, AsRun)),
                    new("model1-may-not-generalise", "beyond the points, worse than the deeper nets", FailsBeyond(measurements)),
                    new(
                        "model1-may-not-generalise",
                        "between the points, a hundredth of the variance",
                        measurements[Shallow, Gap].IsAbove(0.01 * data.Variance)),
                    new("model1-may-not-generalise", "fitted to three times as many oscillations, twice the share left", MoreIsHarder(measurements))),
                Constants(measurements),
            ],
        };

        static Evidence MoreIsHarder(Measurements m) => m[Faster, Unexplained].IsHigherThan(m[Shallow, Unexplained], by: Margin.Ratio(2));
    }
}
