using System.Globalization;
using System.Text.RegularExpressions;
using MathNet.Numerics.Statistics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Studies;

/// <summary>
/// Quantities that a run's recorded losses and gradient norms tell, by name: "loss at step 500", 0 being the first, and "lowest loss in steps 0 to 2000";
/// likewise of the norm, with "highest", "mean" and "deviation of the". Epochs count records where one is made per epoch.
/// </summary>
public static partial class CourseQuantity
{
    /// <summary>Reads a run; null where the name is no such quantity. What it reads is null where the run has no record of it.</summary>
    public static Func<Run, double?>? Parse(string name)
    {
        if (At().Match(name) is { Success: true } at)
            return run => Curve(run, at) is var curve && Place(run, curve, at, "at") is var i && i >= 0 && i < curve.Length ? curve[i] : null;
        if (In().Match(name) is not { Success: true } window)
            return null;
        return run =>
        {
            var curve = Curve(run, window);
            var (from, to) = (Math.Max(0, Place(run, curve, window, "from")), Place(run, curve, window, "to"));
            if (to > curve.Length || from >= to)
                return null;
            var values = curve[from..to].Select(value => (double)value);
            return window.Groups["of"].Value switch
            {
                "lowest" => values.Min(),
                "highest" => values.Max(),
                "mean" => values.Mean(),
                _ => values.StandardDeviation(),
            };
        };
    }

    private static float[] Curve(Run run, Match name) => name.Groups["curve"].Value == "loss" ? run.Loss : run.GradientNorm;

    // Of records that are some steps apart, the nearest; the first of these is no record of the start.
    private static int Place(Run run, float[] curve, Match name, string group)
    {
        var number = int.Parse(name.Groups[group].Value, CultureInfo.InvariantCulture);
        var every = name.Groups["unit"].Value == "step" && curve.Length > 0 ? run.Steps / curve.Length : 1;
        return (int)Math.Round((number + 1.0) / every) - 1;
    }

    [GeneratedRegex("^(?<curve>loss|norm) at (?<unit>step|epoch) (?<at>[0-9]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex At();

    [GeneratedRegex(
        "^(?<of>lowest|highest|mean|deviation of the) (?<curve>loss|norm) in (?<unit>step|epoch)s (?<from>[0-9]+) to (?<to>[0-9]+)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex In();
}
