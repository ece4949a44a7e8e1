using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Claims;

/// <summary>
/// A/A controls, one per kind of engine: the final losses of one net on some seeds, and on as many others. Where there can be no effect, a verdict of any
/// procedure says that seeds depend on each other, or that a procedure errs.
/// </summary>
public static class Controls
{
    /// <summary>Seeds of each of the two samples.</summary>
    public const int Seeds = 16;

    private const int Apart = 100, Images = 32;
    private const string Net = "net";

    private static readonly ImageProtocol Protocol = new(new ImageBudget(Images, Images, 1, 16), new ImageBudget(Images, Images, 1, 16));

    private static readonly Lazy<ImageSet> Digits = new(() => Glyphs.Draw(Images, seed: 5));

    /// <summary>A net on points.</summary>
    /// <param name="engine">"lanes" or "torch".</param>
    /// <param name="settings">Whose first seed begins the first sample.</param>
    public static (Sample A, Sample B) OfPoints(string engine, RunSettings settings)
    {
        var recipe = new Recipe(new Adam(5e-3, WeightDecay: 1e-4), Epochs: 40);
        return Twice("points", engine, settings, lab => lab
            .Train(new Dictionary<string, Regression> { [Net] = new(ElrodNets.Mid, recipe, Sinc.Data) })[Net]
            .Select(run => LossCurve.FinalLevel(run.Loss, 10)));
    }

    /// <summary>A convolutional net with dropout on drawn digits.</summary>
    /// <inheritdoc cref="OfPoints"/>
    public static (Sample A, Sample B) OfImages(string engine, RunSettings settings)
    {
        var recipe = new Recipe(new Adam(1e-3), Epochs: 1) { BatchSize = 16, Loss = Loss.CrossEntropy };
        var job = new Classification(ElrodNets.Cnn0, recipe, Protocol, new ImagesPerSeed(_ => Digits.Value, Digits.Value));
        return Twice("images", engine, settings, lab => lab.Train(new Dictionary<string, Classification> { [Net] = job })[Net].Select(Final));

        static double Final(ClassifierRun run) => run.Test[^1].Loss;
    }

    private static (Sample A, Sample B) Twice(string what, string engine, RunSettings settings, Func<Lab, IEnumerable<double>> losses)
    {
        var start = settings.Seeds?[0] ?? settings.FirstSeed ?? RunSettings.FirstDeciding;
        return (From(start), From(start + Apart));

        Sample From(int first)
        {
            var lab = new Lab($"control/{what}", settings with { Engine = engine }, [.. Enumerable.Range(first, Seeds)]);
            var condition = $"seeds {first} to {first + Seeds - 1}";
            return new Sample($"final loss of {condition}", "", [.. losses(lab)]) { Condition = condition };
        }
    }
}
