using MathNet.Numerics.Statistics;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// The loss over all points after some epochs, as the report takes it: with frozen weights. At batch size 1 the running mean of an epoch's losses, each before
/// its update, lies above it.
/// </summary>
/// <param name="Epochs">After how many, ascending; 0 is the start.</param>
/// <param name="Losses">One per epoch of these.</param>
public sealed record LossCourse(IReadOnlyList<int> Epochs, float[] Losses)
{
    /// <summary>Epochs over whose looks a level is a median.</summary>
    private const int Window = 1_000;

    /// <summary>Of a run of 20,000 epochs: every epoch up to 200, every tenth up to 2,000, then every hundredth.</summary>
    public static IReadOnlyList<int> Looks { get; } =
        [.. Enumerable.Range(0, Functions.Epochs + 1).Where(epoch => epoch <= 200 || (epoch <= 2_000 && epoch % 10 == 0) || epoch % 100 == 0)];

    /// <summary>The lowest loss.</summary>
    public double Lowest => Losses.Min();

    /// <summary>The course of a run whose parameters were copied after these epochs.</summary>
    public static LossCourse Of(Architecture net, Points data, IReadOnlyList<float[]> rows, IReadOnlyList<int> epochs) =>
        new(epochs, [.. LossSurface.At(net, data, rows).Select(look => (float)look.Loss)]);

    /// <summary>The loss after an epoch that was looked at.</summary>
    public double At(int epoch) => Losses[Epochs.ToList().IndexOf(epoch)];

    /// <summary>The first epoch looked at whose loss is below a threshold; +infinity where none is.</summary>
    public double FirstBelow(double threshold) => LossCurve.FirstBelow(Losses, threshold) is var look && double.IsFinite(look) ? Epochs[(int)look - 1] : look;

    /// <summary>The first epoch looked at by which a share of the whole fall, from the start to the lowest loss, is done.</summary>
    public double FallenBy(double share) => Epochs[LossCurve.FallenBy(Losses, share) - 1];

    /// <summary>Median over the looks of the 1,000 epochs up to one.</summary>
    public double Level(int upTo) => Losses.Where((_, look) => Epochs[look] > upTo - Window && Epochs[look] <= upTo).Select(loss => (double)loss).Median();

    /// <summary>The looks that are a number of epochs apart.</summary>
    public LossCourse Every(int epochs)
    {
        int[] kept = [.. Enumerable.Range(0, Epochs.Count).Where(look => Epochs[look] > 0 && Epochs[look] % epochs == 0)];
        return new([.. kept.Select(look => Epochs[look])], [.. kept.Select(look => Losses[look])]);
    }
}
