using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>The surface that training descends: the mean squared error over all points, and its slope.</summary>
public static class LossSurface
{
    /// <summary>Loss and L2 norm of its gradient (without weight decay) at each row of parameters.</summary>
    /// <param name="net">A small dense net.</param>
    /// <param name="points">All of them count, whatever the mini-batches of a training are.</param>
    /// <param name="rows">Each <c>[net.Parameters]</c>.</param>
    public static IReadOnlyList<(double Loss, double GradientNorm)> At(Architecture net, Points points, IEnumerable<float[]> rows)
    {
        // One full-batch step that moves nothing, with a row in every lane.
        var look = new Regression(net, new Recipe(new Sgd(0), 1), points) { Recording = new() { GradientNorm = true } };
        var starts = rows.Select((row, i) => new Start(i, row, () => new Random(0))).ToArray();
        return [.. new LaneEngine().Train(look, starts).Select(run => ((double)run.Loss[0], (double)run.GradientNorm[0]))];
    }
}
