using System.Collections.Immutable;

namespace Reproducibility.Models;

/// <summary>
/// An immutable list of layers. Its parameters are one row of numbers: layer after layer, weights [out, in, ...] row by row,
/// then biases, which is the order of PyTorch's <c>parameters()</c>.
/// </summary>
public sealed class Architecture
{
    /// <summary>Checks that the layers fit one another.</summary>
    /// <param name="input">Shape of one example.</param>
    /// <param name="layers">First to last.</param>
    /// <exception cref="ArgumentException">A layer cannot follow the one before it.</exception>
    public Architecture(Shape input, params ReadOnlySpan<Layer> layers)
    {
        Input = input;
        Layers = [.. layers];
        Entries = input.Count;
        var shape = input;
        var offset = 0;
        var slices = ImmutableArray.CreateBuilder<Slice>();
        foreach (var layer in Layers)
        {
            MultiplyAdds += layer.MultiplyAdds(shape);
            shape = layer.Output(shape);
            if (layer is not (Activation or Flatten))
                Entries += shape.Count;
            if (layer is Dropout)
                Dropped += shape.Count;
            if (layer.Weights > 0)
                slices.Add(new Slice(layer, offset, offset + layer.Weights));
            offset += layer.Weights + layer.Biases;
        }

        Output = shape;
        Parameters = offset;
        Slices = slices.ToImmutable();
    }

    /// <summary>Shape of one example.</summary>
    public Shape Input { get; }

    /// <summary>Shape of the answer to one example.</summary>
    public Shape Output { get; }

    /// <summary>First to last.</summary>
    public ImmutableArray<Layer> Layers { get; }

    /// <summary>Where each layer with parameters lies in a row of the parameter matrix.</summary>
    public ImmutableArray<Slice> Slices { get; }

    /// <summary>Length of a row of the parameter matrix.</summary>
    public int Parameters { get; }

    /// <summary>Numbers of one example on its way: its inputs and the outputs of all layers, activations in place.</summary>
    public int Entries { get; }

    /// <summary>Numbers of one example that dropout keeps or zeroes.</summary>
    public int Dropped { get; }

    /// <summary>Multiply-adds of one example's forward pass.</summary>
    public long MultiplyAdds { get; }

    /// <summary>Number of layers with parameters, the reports' "linear layers".</summary>
    public int Depth => Slices.Length;

    /// <summary>Dense layers of the given widths with <paramref name="activation"/> between them (none after the last).</summary>
    public static Architecture Mlp(Activation activation, params ReadOnlySpan<int> widths)
    {
        var layers = new List<Layer>();
        for (var i = 1; i < widths.Length; i++)
        {
            if (i > 1)
                layers.Add(activation);
            layers.Add(new Dense(widths[i - 1], widths[i]));
        }

        return new Architecture(new Shape(widths[0]), [.. layers]);
    }

    /// <summary>True where the net is dense layers with elementwise activations only.</summary>
    public bool IsMlp => Layers.All(layer => layer is Dense or Activation);

    /// <summary>The layers, for instance <c>1-190-1 relu</c> or <c>1x28x28: conv 1-10 k4, relu, pool 2, ...</c>.</summary>
    public override string ToString()
    {
        if (!IsMlp)
            return $"{Input}: {string.Join(", ", Layers)}";
        var widths = string.Join('-', Layers.OfType<Dense>().Select(d => d.Outputs).Prepend(Input.Channels));
        return $"{widths} {string.Join('/', Layers.OfType<Activation>().Distinct())}".TrimEnd();
    }

    /// <summary>A layer's place in a row: weights from <paramref name="Weights"/>, biases from <paramref name="Biases"/>.</summary>
    public readonly record struct Slice(Layer Layer, int Weights, int Biases);
}
