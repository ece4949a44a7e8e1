using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>A dense layer with its activation, and one example's numbers in it.</summary>
internal sealed class CurvatureLayer
{
    private readonly Activation activation;
    private readonly double[] row;

    private CurvatureLayer(Architecture.Slice slice, Activation activation, double[] row, double[] input)
    {
        (this.activation, this.row) = (activation, row);
        (Inputs, Outputs) = (Dense)slice.Layer;
        (Weights, Biases, Input) = (slice.Weights, slice.Biases, input);
        (InputChange, InputSlope, InputBend) = (new double[Inputs], new double[Outputs], new double[Outputs]);
        (Output, Slope, Bend) = (new double[Outputs], new double[Outputs], new double[Outputs]);
        (OutputSlope, Change, OutputSlopeChange) = (new double[Outputs], new double[Outputs], new double[Outputs]);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>First weight in a row of parameters.</summary>
    public int Weights { get; }

    /// <summary>First bias in a row of parameters.</summary>
    public int Biases { get; }

    /// <summary>What the layer sees: the output of the layer before.</summary>
    public double[] Input { get; }

    /// <summary>Activation of z.</summary>
    public double[] Output { get; }

    /// <summary>First derivative of the activation at z.</summary>
    public double[] Slope { get; }

    /// <summary>Second derivative of the activation at z.</summary>
    public double[] Bend { get; }

    /// <summary>Derivative of the loss with respect to the output.</summary>
    public double[] OutputSlope { get; }

    /// <summary>Derivative of the loss with respect to z.</summary>
    public double[] InputSlope { get; }

    /// <summary>Derivative of the loss with respect to the output, times <see cref="Bend"/>.</summary>
    public double[] InputBend { get; }

    /// <summary>Change of z.</summary>
    public double[] Change { get; }

    /// <summary>Change of the input.</summary>
    public double[] InputChange { get; }

    /// <summary>Change of <see cref="OutputSlope"/>.</summary>
    public double[] OutputSlopeChange { get; }

    /// <summary>[inputs][outputs], the weights of each input; only Hessians need them.</summary>
    private double[][] Columns =>
        field ??= [.. Enumerable.Range(0, Inputs).Select(i => Enumerable.Range(0, Outputs).Select(o => row[Weights + o * Inputs + i]).ToArray())];

    public static IEnumerable<CurvatureLayer> Of(Architecture net, double[] row)
    {
        var (slice, input) = (0, new double[net.Input.Count]);
        for (var i = 0; i < net.Layers.Length; i++)
        {
            if (net.Layers[i] is not Dense)
                throw new ArgumentException($"{net} is not made of dense layers with at most one activation after each.", nameof(net));
            var next = i + 1 < net.Layers.Length ? net.Layers[i + 1] as Activation : null;
            i += next is null ? 0 : 1;
            var layer = new CurvatureLayer(net.Slices[slice++], next ?? Activation.Identity, row, input);
            yield return layer;
            input = layer.Output;
        }
    }

    public void Forward()
    {
        for (var o = 0; o < Outputs; o++)
        {
            var z = row[Biases + o] + Vectors.Dot(row.AsSpan(Weights + o * Inputs, Inputs), Input);
            (Output[o], Slope[o], Bend[o]) = Derivatives.Of(activation, z);
        }
    }

    /// <summary>Adds to the gradient and hands the slope down.</summary>
    public void Backward(double[] gradient, double[]? before)
    {
        Array.Clear(before ?? []);
        for (var o = 0; o < Outputs; o++)
        {
            var slope = InputSlope[o] = OutputSlope[o] * Slope[o];
            InputBend[o] = OutputSlope[o] * Bend[o];
            if (slope == 0)
                continue;
            Vectors.AddScaled(gradient.AsSpan(Weights + o * Inputs, Inputs), slope, Input);
            gradient[Biases + o] += slope;
            if (before is not null)
                Vectors.AddScaled(before, slope, row.AsSpan(Weights + o * Inputs, Inputs));
        }
    }

    /// <summary>Change of z by the change of the layer before, which is zero outside a range.</summary>
    public void PushChange(CurvatureLayer before, Range changed)
    {
        Array.Clear(Change);
        Array.Clear(InputChange);
        var (columns, (from, count)) = (Columns, changed.GetOffsetAndLength(Inputs));
        for (var i = from; i < from + count; i++)
            Vectors.AddScaled(Change, InputChange[i] = before.Slope[i] * before.Change[i], columns[i]);
    }

    /// <summary>Writes the change of the layer's gradient and hands the change of the slope down.</summary>
    public void PullChange(double[] derivative, CurvatureLayer? before)
    {
        var changes = derivative.AsSpan(Biases, Outputs);
        Vectors.SumOfProducts(changes, Slope, OutputSlopeChange, InputBend, Change);
        Vectors.SumOfOuterProducts(derivative.AsSpan(Weights, Inputs * Outputs), changes, Input, InputSlope, InputChange);
        if (before is null)
            return;
        Array.Clear(before.OutputSlopeChange);
        for (var o = 0; o < Outputs; o++)
        {
            if (changes[o] != 0)
                Vectors.AddScaled(before.OutputSlopeChange, changes[o], row.AsSpan(Weights + o * Inputs, Inputs));
        }
    }
}
