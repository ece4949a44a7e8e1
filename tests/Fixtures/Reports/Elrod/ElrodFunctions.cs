using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>1-1, simulate a function: what the report's two functions share.</summary>
public static class ElrodFunctions
{
    /// <summary>The nets, deepest first.</summary>
    public const string Deep = "deep", Mid = "mid", Shallow = "shallow";

    /// <summary>The nets by name.</summary>
    public static readonly IReadOnlyList<(string Name, Architecture Net)> Nets =
        [(Deep, ElrodNets.Deep), (Mid, ElrodNets.Mid), (Shallow, ElrodNets.Shallow)];

    /// <summary>The report's recipe.</summary>
    public static readonly Recipe ReportsRecipe = new(new Adam(5e-4, WeightDecay: 1e-4), FunctionStudy.Steps);

    /// <summary>Smallest difference that matters of steps and of losses.</summary>
    public static readonly Margin TenPercent = Margin.Ratio(1.1);

    /// <summary>The deep net's loss is below a threshold in the fewest steps, by at least a tenth.</summary>
    public static Evidence DeepIsFastest(Measurements m, double loss) =>
        m[Deep, FunctionStudy.StepsTo(loss)].IsLowestOf(m.Of(FunctionStudy.StepsTo(loss), Mid, Shallow), by: TenPercent);

    /// <summary>The deeper of every two nets has its loss below a threshold in fewer steps, by at least a tenth.</summary>
    public static Evidence DeeperIsFaster(Measurements m, double loss) =>
        Extremes.Ascend(m.Of(FunctionStudy.StepsTo(loss), Deep, Mid, Shallow), by: TenPercent);

    /// <summary>The deep net ends with the lowest loss, by at least a tenth.</summary>
    public static Evidence DeepEndsLowest(Measurements m) =>
        m[Deep, FunctionStudy.FinalLoss].IsLowestOf(m.Of(FunctionStudy.FinalLoss, Mid, Shallow), by: TenPercent);

    /// <summary>How the verdicts on speed hang on the loss below which a net has converged.</summary>
    public static IEnumerable<(string Heading, Table Table)> SpeedByLoss(Measurements m, IReadOnlyList<double> losses) =>
    [
        .. Choices.Flips("deeper-converges-fastest", "loss", losses.Select(loss => (loss, DeepIsFastest(m, loss)))),
        .. Choices.Flips("more-layers-learn-faster", "loss", losses.Select(loss => (loss, DeeperIsFaster(m, loss)))),
    ];

    /// <summary>
    /// All three nets end close to the function: the highest of a seed's final losses is at most a hundredth of the variance, and with it their distances.
    /// </summary>
    public static Evidence AllEndClose(Measurements m, Points data)
    {
        var losses = m.Of(FunctionStudy.FinalLoss, Deep, Mid, Shallow);
        return new Sample("highest of the three final losses", "", [.. m.Seeds.Select((_, i) => losses.Max(s => s.Values[i]))]).IsAtMost(0.01 * data.Variance);
    }

    /// <summary>
    /// Number of steps until the stop rule of the code fires; +infinity where it never does. Of the three changes that it wants to be below 1e-5 only two are
    /// changes: its first index wraps round, so that the third is the distance of the latest loss from the run's first one.
    /// </summary>
    /// <param name="losses">Before each step.</param>
    public static double CodesStop(ReadOnlySpan<float> losses)
    {
        for (var i = 6; i < losses.Length; i++)
        {
            if (losses[i] < FunctionStudy.StopLoss && IsSmall(losses[0], losses[i])
                && IsSmall(losses[i], losses[i - 1]) && IsSmall(losses[i - 1], losses[i - 2]))
                return i + 1;
        }

        return double.PositiveInfinity;

        static bool IsSmall(double a, double b) => Math.Abs(a - b) < 1e-5;
    }

    /// <summary>Whether weight decay has brought a parameter to nothing.</summary>
    public static bool IsVanished(float parameter) => Math.Abs(parameter) < 1e-6;

    /// <summary>Hidden units of a net 1-n-1 of which nothing is left: weight in, bias and weight out.</summary>
    /// <param name="row">Its parameters: <c>[3 n + 1]</c>.</param>
    public static int DeadUnits(float[] row)
    {
        var units = row.Length / 3;
        return Enumerable.Range(0, units).Count(unit => IsVanished(row[unit]) && IsVanished(row[units + unit]) && IsVanished(row[2 * units + unit]));
    }

    /// <summary>500 points of a function.</summary>
    public static Points On500Points(Func<double, double> target) => Points.Grid(target, -1, 1, 500);
}
