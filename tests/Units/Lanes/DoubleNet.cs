using Reproducibility.Models;

namespace Reproducibility.Units.Lanes;

/// <summary>A dense net in double precision, written for clarity: what the engine's passes are held against.</summary>
internal static class DoubleNet
{
    public static double Activate(Activation activation, double x) => activation.Kind switch
    {
        ActivationKind.Relu => Math.Max(0, x),
        ActivationKind.LeakyRelu => x > 0 ? x : activation.Slope * x,
        ActivationKind.Tanh => Math.Tanh(x),
        ActivationKind.Sigmoid => 1 / (1 + Math.Exp(-x)),
        _ => x,
    };

    /// <summary>Mean squared error over the examples.</summary>
    public static double Loss(Architecture architecture, double[] row, Points data) => Enumerable.Range(0, data.Count).Average(i =>
    {
        var answer = Answer(architecture, row, [.. data.X.Skip(i * data.Inputs).Take(data.Inputs).Select(v => (double)v)]);
        return answer.Select((v, o) => Math.Pow(v - data.Y[i * data.Outputs + o], 2)).Average();
    });

    /// <summary>The loss's gradient by central differences, exact to about 1e-9.</summary>
    public static double[] Gradient(Architecture architecture, double[] row, Points data)
    {
        const double step = 1e-5;
        return [.. row.Select((_, i) => (Moved(i, step) - Moved(i, -step)) / (2 * step))];

        double Moved(int i, double by)
        {
            var moved = row.ToArray();
            moved[i] += by;
            return Loss(architecture, moved, data);
        }
    }

    private static double[] Answer(Architecture architecture, double[] row, double[] x)
    {
        var slices = new Queue<Architecture.Slice>(architecture.Slices);
        foreach (var layer in architecture.Layers)
        {
            if (layer is Activation activation)
                x = [.. x.Select(v => Activate(activation, v))];
            else if (layer is Dense dense)
                x = Outputs(dense, slices.Dequeue(), row, x);
        }

        return x;
    }

    private static double[] Outputs(Dense dense, Architecture.Slice slice, double[] row, double[] x) =>
    [
        .. Enumerable.Range(0, dense.Outputs).Select(o =>
            row[slice.Biases + o] + x.Select((v, i) => v * row[slice.Weights + o * dense.Inputs + i]).Sum()),
    ];
}
