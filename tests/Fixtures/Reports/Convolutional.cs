using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>A convolution, ReLU and, where <paramref name="Pool"/> is set, 2 x 2 max pooling.</summary>
public sealed record Block(int Channels, int Kernel, int Padding = 0, bool Pool = true);

/// <summary>The pattern of all the reports' image nets: convolution blocks, then dense layers with ReLU between them.</summary>
public static class Convolutional
{
    /// <summary>Ten classes.</summary>
    public const int Classes = 10;

    /// <summary>Builds the net.</summary>
    /// <param name="input">One image.</param>
    /// <param name="blocks">Convolution blocks, first to last.</param>
    /// <param name="hidden">Widths of the hidden dense layers.</param>
    /// <param name="dropout">Dropout after the first hidden dense layer; 0: none.</param>
    /// <param name="denseActivation">False: no activation between the dense layers.</param>
    /// <param name="softmax">True: the net ends in a softmax.</param>
    public static Architecture Net(
        Shape input, IReadOnlyList<Block> blocks, IReadOnlyList<int> hidden, double dropout = 0, bool denseActivation = true, bool softmax = false)
    {
        var layers = new List<Layer>();
        var shape = input;
        foreach (var block in blocks)
        {
            Add(new Conv(shape.Channels, block.Channels, block.Kernel, Padding: block.Padding));
            Add(Activation.Relu);
            if (block.Pool)
                Add(new MaxPool(2));
        }

        Add(new Flatten());
        foreach (var (width, i) in hidden.Append(Classes).Select((width, i) => (width, i)))
        {
            if (i > 0 && denseActivation)
                Add(Activation.Relu);
            if (i == 1 && dropout > 0)
                Add(new Dropout(dropout));
            Add(new Dense(shape.Count, width));
        }

        if (softmax)
            Add(new Softmax());
        return new Architecture(input, [.. layers]);

        void Add(Layer layer)
        {
            layers.Add(layer);
            shape = layer.Output(shape);
        }
    }
}
