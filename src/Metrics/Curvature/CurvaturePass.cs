using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// Sums gradient and Hessian over examples by hand. The weights of a unit act on the loss through its input z alone, so one Hessian row per weight is
/// its own input times the derivative of the whole gradient with respect to z: forward and backward of that derivative (Pearlmutter, "Fast
/// exact multiplication by the Hessian", 1994) once per unit, and a scaled row per weight.
/// </summary>
internal sealed class CurvaturePass
{
    private readonly double[] row;
    private readonly Layer[] layers;
    private readonly double[] derivative;

    public CurvaturePass(Architecture net, double[] row, bool hessian)
    {
        this.row = row;
        layers = [.. Layer.Of(net)];
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
            layer.Forward(row);

        var last = layers[^1];
        var loss = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var error = last.Output[i] - y[i];
            loss += weight * error * error;
            last.OutputSlope[i] = 2 * weight * error;
        }

        for (var l = layers.Length - 1; l >= 0; l--)
            layers[l].Backward(row, Gradient, l > 0 ? layers[l - 1].OutputSlope : null);
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

    /// <summary>The rows of one unit's weights and bias, from its layer's first column on.</summary>
    private void AddRows(int first, int unit, double weight)
    {
        var own = layers[first];
        if (own.Slope[unit] == 0 && own.Bend[unit] == 0)
            return;
        Array.Clear(own.InputChange);
        Array.Clear(own.Change);
        own.Change[unit] = 1;
        for (var l = first; l < layers.Length; l++)
        {
            if (l > first)
                layers[l].PushChange(row, layers[l - 1]);
        }

        var last = layers[^1];
        for (var i = 0; i < last.Outputs; i++)
            last.OutputSlopeChange[i] = 2 * weight * last.Slope[i] * last.Change[i];
        for (var l = layers.Length - 1; l >= first; l--)
            layers[l].PullChange(row, derivative, l > first ? layers[l - 1] : null);

        var n = Gradient.Length;
        var columns = derivative.AsSpan(own.Weights, n - own.Weights);
        for (var i = 0; i < own.Inputs; i++)
        {
            if (own.Input[i] != 0)
                Vectors.AddScaled(Row(own.Weights + unit * own.Inputs + i), own.Input[i], columns);
        }

        Vectors.AddScaled(Row(own.Biases + unit), 1, columns);

        Span<double> Row(int parameter) => Hessian.AsSpan(parameter * n + own.Weights, n - own.Weights);
    }

    /// <summary>A dense layer with its activation, and one example's numbers in it.</summary>
    private sealed class Layer
    {
        private readonly Activation activation;

        private Layer(Architecture.Slice slice, Activation activation, double[] input)
        {
            this.activation = activation;
            (Inputs, Outputs) = (Dense)slice.Layer;
            (Weights, Biases, Input) = (slice.Weights, slice.Biases, input);
            (InputChange, InputSlope) = (new double[Inputs], new double[Outputs]);
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

        /// <summary>Change of z.</summary>
        public double[] Change { get; }

        /// <summary>Change of the input.</summary>
        public double[] InputChange { get; }

        /// <summary>Change of <see cref="OutputSlope"/>.</summary>
        public double[] OutputSlopeChange { get; }

        public static IEnumerable<Layer> Of(Architecture net)
        {
            var (slice, input) = (0, new double[net.Input.Count]);
            for (var i = 0; i < net.Layers.Length; i++)
            {
                if (net.Layers[i] is not Dense)
                    throw new ArgumentException($"{net} is not made of dense layers with at most one activation after each.", nameof(net));
                var next = i + 1 < net.Layers.Length ? net.Layers[i + 1] as Activation : null;
                i += next is null ? 0 : 1;
                var layer = new Layer(net.Slices[slice++], next ?? Activation.Identity, input);
                yield return layer;
                input = layer.Output;
            }
        }

        public void Forward(double[] row)
        {
            for (var o = 0; o < Outputs; o++)
            {
                var z = row[Biases + o] + Vectors.Dot(row.AsSpan(Weights + o * Inputs, Inputs), Input);
                (Output[o], Slope[o], Bend[o]) = Derivatives.Of(activation, z);
            }
        }

        /// <summary>Adds to the gradient and hands the slope down.</summary>
        public void Backward(double[] row, double[] gradient, double[]? before)
        {
            Array.Clear(before ?? []);
            for (var o = 0; o < Outputs; o++)
            {
                var slope = InputSlope[o] = OutputSlope[o] * Slope[o];
                if (slope == 0)
                    continue;
                Vectors.AddScaled(gradient.AsSpan(Weights + o * Inputs, Inputs), slope, Input);
                gradient[Biases + o] += slope;
                if (before is not null)
                    Vectors.AddScaled(before, slope, row.AsSpan(Weights + o * Inputs, Inputs));
            }
        }

        /// <summary>Change of z by the change of the layer before.</summary>
        public void PushChange(double[] row, Layer before)
        {
            for (var i = 0; i < Inputs; i++)
                InputChange[i] = before.Slope[i] * before.Change[i];
            for (var o = 0; o < Outputs; o++)
                Change[o] = Vectors.Dot(row.AsSpan(Weights + o * Inputs, Inputs), InputChange);
        }

        /// <summary>Writes the change of the layer's gradient and hands the change of the slope down.</summary>
        public void PullChange(double[] row, double[] derivative, Layer? before)
        {
            Array.Clear(before?.OutputSlopeChange ?? []);
            for (var o = 0; o < Outputs; o++)
            {
                var change = OutputSlopeChange[o] * Slope[o] + OutputSlope[o] * Bend[o] * Change[o];
                var weights = derivative.AsSpan(Weights + o * Inputs, Inputs);
                derivative[Biases + o] = change;
                for (var i = 0; i < weights.Length; i++)
                    weights[i] = Math.FusedMultiplyAdd(change, Input[i], InputSlope[o] * InputChange[i]);
                if (before is not null && change != 0)
                    Vectors.AddScaled(before.OutputSlopeChange, change, row.AsSpan(Weights + o * Inputs, Inputs));
            }
        }
    }
}
