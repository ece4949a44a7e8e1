using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Answers and errors of a small dense net, computed in double precision by hand: no engine, no tensors.</summary>
public static class Regressions
{
    /// <summary>Mean squared error on points.</summary>
    /// <param name="net">Dense layers with elementwise activations.</param>
    /// <param name="row">Its parameters.</param>
    /// <param name="points">Inputs and targets.</param>
    public static double Error(Architecture net, float[] row, Points points)
    {
        var answers = Answers(net, row, points);
        return answers.Zip(points.Y, (a, y) => (a - y) * (a - y)).Average();
    }

    /// <summary>Distance of every answer from its target: <c>[points * outputs]</c>.</summary>
    /// <inheritdoc cref="Error"/>
    public static double[] AbsoluteErrors(Architecture net, float[] row, Points points) =>
        [.. Answers(net, row, points).Zip(points.Y, (a, y) => Math.Abs(a - y))];

    /// <summary>Answers to every input, row by row: <c>[points * outputs]</c>.</summary>
    /// <exception cref="ArgumentException">The net has other layers than dense ones and activations.</exception>
    public static double[] Answers(Architecture net, float[] row, Points points)
    {
        if (!net.IsMlp)
            throw new ArgumentException($"{net} is not made of dense layers.", nameof(net));
        return [.. points.X.Chunk(points.Inputs).SelectMany(x => Answer(net, row, x))];
    }

    private static double[] Answer(Architecture net, float[] row, float[] input)
    {
        var values = input.Select(v => (double)v).ToArray();
        var slice = 0;
        foreach (var layer in net.Layers)
        {
            if (layer is Dense dense)
                values = Apply(dense, net.Slices[slice++], row, values);
            else
                values = [.. values.Select(v => Derivatives.Of((Activation)layer, v).Value)];
        }

        return values;
    }

    private static double[] Apply(Dense dense, Architecture.Slice slice, float[] row, double[] values)
    {
        var outputs = new double[dense.Outputs];
        for (var o = 0; o < outputs.Length; o++)
        {
            double sum = row[slice.Biases + o];
            for (var i = 0; i < values.Length; i++)
                sum += row[slice.Weights + o * values.Length + i] * values[i];
            outputs[o] = sum;
        }

        return outputs;
    }
}
