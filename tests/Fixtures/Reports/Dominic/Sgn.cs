using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Dominic.FunctionFits;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-1, simulate a function: the second one. The text says sin(5 pi x), but figure and code show its sign and the claims speak of steps, so the
/// claims are judged on the sign, with the nets as stated and fresh initial weights; the sine itself is an arm. As run, the nets as coded go
/// on from the weights that they learnt on sin(5 pi x) / (5 pi x). Recorded by the report in one run of these: final losses 0.774
/// (shallow), 0.637 (mid), 1.000 (deep, the target's variance).
/// </summary>
public sealed class Sgn() : Study("dominic/1-1/sgn", "sgn sin(5πx) on 300 points, three nets of 571 parameters, 20,000 full-batch RMSprop steps")
{
    /// <summary>Mean squared error of the best constant.</summary>
    public static double Variance => Data.Variance;

    private static Points Data { get; } = On(Targets.Sgn);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var fits = Stated.Concat(Coded).ToDictionary(n => n.Name, n => new Regression(n.Net, FullBatch, Data));
        foreach (var (name, net) in Stated)
            fits.Add(OnSine(name), new Regression(net, FullBatch, On(Targets.Sine)));
        var before = lab.Train(Coded.ToDictionary(n => First(n.Name), n => new Regression(n.Net, FullBatch, On(Targets.Sinc))));
        var learnt = before.ToDictionary(c => c.Key, c => c.Value.ToDictionary(run => run.Seed, run => run.Parameters));
        var runs = lab.Train(fits, (condition, seed) =>
        {
            var cold = lab.Start(fits[condition].Architecture, seed);
            return learnt.TryGetValue(First(condition), out var rows) ? cold with { Parameters = rows[seed] } : cold;
        });

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, fit) in fits)
            measurements.AddFits(condition, fit, runs[condition], Between(condition.EndsWith(Sine, StringComparison.Ordinal) ? Targets.Sine : Targets.Sgn));

        return new Findings(measurements, StatedAndRun(measurements, Variance)) { Tables = [Constants(measurements)] };
    }

    private const string Sine = ", on the sine";

    private static string OnSine(string net) => net + Sine;

    private static string First(string condition) => $"{condition}, sinc first";
}
