using System.Globalization;
using System.Text.RegularExpressions;

namespace Reproducibility.Fixtures.Studies;

/// <summary>
/// Quantities that the course of a classifier's training tells, by name and epoch, 1 being the first. "Running train loss, epoch 5" and "running train
/// accuracy, epoch 5" are means over the epoch's mini-batches; "last mini-batch's loss, epoch 5" is that before its update.
/// </summary>
public static partial class ClassifierQuantity
{
    /// <summary>Reads a run; null where the name is no such quantity. What it reads is null where the run has fewer epochs.</summary>
    public static Func<ClassifierRun, double?>? Parse(string name)
    {
        if (Named().Match(name) is not { Success: true } match)
            return null;
        var (what, epoch) = (match.Groups["what"].Value, int.Parse(match.Groups["epoch"].Value, CultureInfo.InvariantCulture));
        return run => epoch < 1 || epoch > run.Running.Length ? null : what switch
        {
            "running train loss" => run.Running[epoch - 1].Loss,
            "running train accuracy" => run.Running[epoch - 1].Accuracy,
            _ => run.Steps[run.Steps.Length / run.Running.Length * epoch - 1].Loss,
        };
    }

    [GeneratedRegex("^(?<what>running train loss|running train accuracy|last mini-batch's loss), epoch (?<epoch>[0-9]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
