using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;
using static Reproducibility.Fixtures.Reports.Majumder.Sinc;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-1, simulate a function: of <see cref="Sinc"/> the three nets without weight decay, for a quarter of the epochs. Of the 256 seeds from 2000 on the author's
/// rule stopped none after epoch 2,000. Which net it stops first hangs on the seed, so the claim takes many seeds. Recorded by the report in one run: it
/// stopped at 1,500 (deep), 1,100 and 1,000 epochs.
/// </summary>
public sealed class SincStop() : Study(
    "majumder/1-1/sinc-stop", "sin(5πx)/(5πx) on 300 points, three nets of 573 or 574 parameters without weight decay, 5,000 epochs of Adam at batch size 1")
{
    /// <summary>Epochs of a run.</summary>
    private const int RunEpochs = 5_000;

    private static readonly Metric Stops = AuthorsStop with { Budget = RunEpochs };

    private static readonly int[] Looks = [.. Enumerable.Range(0, RunEpochs / StopEvery + 1).Select(look => look * StopEvery)];

    /// <inheritdoc/>
    protected override string Remark => "The run behind the report's times of convergence had no weight decay; its text states 1e-4.";

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var recording = Recorded with { ParametersAfter = [.. Looks.Select(epoch => epoch * Examples)] };
        var recipe = NoDecay with { Epochs = RunEpochs };
        var fits = Nets.ToDictionary(n => Without(n.Name), n => new Regression(n.Net, recipe, Sinc.Data) { Recording = recording });
        var runs = lab.Train(fits);
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (name, fit) in fits)
        {
            var stops = runs[name].Select(run => Stop(LossCourse.Of(fit.Architecture, Sinc.Data, run.Snapshots, Looks))).ToArray();
            measurements.Add(name, Stops, stops.Select(s => s.Epoch));
            measurements.Add(name, LossAtStop, stops.Select(s => s.Loss));
        }

        return new Findings(measurements, Plots.Sorted(
            $"Median epochs until the author's rule stops: {measurements.Medians(Stops, fits.Keys).Replace(Without(""), "", StringComparison.Ordinal)}",
            Stops,
            Nets.Select(n => (n.Name, measurements[Without(n.Name), Stops]))))
        {
            Notes = ["The study of all arms is majumder/1-1/sinc."],
            Tables = [("Who stops first", Order(measurements))],
        };
    }

    private static Table Order(Measurements measurements)
    {
        var table = new Table(
            new Column("net"), new Column("other net"), new Column("sooner", Tolerance.Exact), new Column("at once", Tolerance.Exact),
            new Column("later", Tolerance.Exact));
        foreach (var (sooner, later) in new[] { (Shallow, Mid), (Mid, Deep), (Shallow, Deep) })
        {
            int[] signs = [.. measurements[Without(sooner), Stops].Values.Zip(measurements[Without(later), Stops].Values, (a, b) => a.CompareTo(b))];
            table = table.Row(sooner, later, signs.Count(s => s < 0), signs.Count(s => s == 0), signs.Count(s => s > 0));
        }

        return table;
    }
}
