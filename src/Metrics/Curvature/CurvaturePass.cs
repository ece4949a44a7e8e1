using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// Sums gradient and Hessian over examples by hand. The weights of a unit act on the loss through its input z alone. So a weight's Hessian row is its
/// own input times the derivative of the whole gradient with respect to z. That takes one forward and one backward pass of the derivative per unit,
/// and a scaled row per weight. Source: Pearlmutter, "Fast exact multiplication by the Hessian", 1994.
/// </summary>
internal sealed class CurvaturePass
{
    private readonly CurvatureLayer[] layers;
    private readonly double[] derivative;

    public CurvaturePass(Architecture net, double[] row, bool hessian)
    {
        layers = [.. CurvatureLayer.Of(net, row)];
        Gradient = new double[net.Parameters];
        Hessian = hessian ? new double[net.Parameters * net.Parameters] : [];
        derivative = new double[net.Parameters];
    }

    /// <summary>[parameters].</summary>
    public double[] Gradient { get; }

    /// <summary>[parameters * parameters]; below its diagonal it is wrong until <see cref="Mirror"/>.</summary>
    public double[] Hessian { get; }

    /// <summary>Adds one example, whose squared errors count <paramref name="weight"/> each; returns its part of the loss.</summary>
    public double Add(ReadOnlySpan<float> x, ReadOnlySpan<float> y, double weight)
    {
        for (var i = 0; i < x.Length; i++)
            layers[0].Input[i] = x[i];
        foreach (var layer in layers)
            layer.Forward();

        var last = layers[^1];
        var loss = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var error = last.Output[i] - y[i];
            loss += weight * error * error;
            last.OutputSlope[i] = 2 * weight * error;
        }

        for (var l = layers.Length - 1; l >= 0; l--)
            layers[l].Backward(Gradient, l > 0 ? layers[l - 1].OutputSlope : null);
        for (var l = 0; l < layers.Length && Hessian.Length > 0; l++)
        {
            for (var unit = 0; unit < layers[l].Outputs; unit++)
                AddRows(l, unit, weight);
        }

        return loss;
    }

    /// <summary>Copies what is above the diagonal below it.</summary>
    public void Mirror()
    {
        var n = Gradient.Length;
        for (var i = 0; i < n && Hessian.Length > 0; i++)
        {
            for (var j = 0; j < i; j++)
                Hessian[i * n + j] = Hessian[j * n + i];
        }
    }

    /// <summary>The rows of one unit's weights and bias.</summary>
    private void AddRows(int first, int unit, double weight)
    {
        var own = layers[first];
        if (own.Slope[unit] == 0 && own.Bend[unit] == 0)
            return;
        Array.Clear(own.InputChange);
        Array.Clear(own.Change);
        own.Change[unit] = 1;
        for (var l = first + 1; l < layers.Length; l++)
            layers[l].PushChange(layers[l - 1], l == first + 1 ? unit..(unit + 1) : ..);

        var last = layers[^1];
        for (var i = 0; i < last.Outputs; i++)
            last.OutputSlopeChange[i] = 2 * weight * last.Slope[i] * last.Change[i];
        for (var l = layers.Length - 1; l >= first; l--)
            layers[l].PullChange(derivative, l > first ? layers[l - 1] : null);

        for (var i = 0; i < own.Inputs; i++)
        {
            if (own.Input[i] != 0)
                AddRow(own.Weights + unit * own.Inputs + i, own.Input[i]);
        }

        AddRow(own.Biases + unit, 1);
    }

    /// <summary>Adds to a row, from its diagonal on.</summary>
    private void AddRow(int parameter, double factor) =>
        Vectors.AddScaled(Hessian.AsSpan(parameter * derivative.Length, derivative.Length)[parameter..], factor, derivative.AsSpan(parameter));
}
