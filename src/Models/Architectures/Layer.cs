namespace Reproducibility.Models;

/// <summary>One layer of an <see cref="Architecture"/>. Layers hold no numbers; those are in a row of the parameter matrix.</summary>
public abstract record Layer
{
    /// <summary>Shape of the output for an input of shape <paramref name="input"/>.</summary>
    /// <exception cref="ArgumentException">The layer cannot follow an input of that shape.</exception>
    public abstract Shape Output(Shape input);

    /// <summary>Shape of the weights as PyTorch stores them, outputs first; empty where the layer has none.</summary>
    public virtual long[] WeightShape => [];

    /// <summary>Number of biases.</summary>
    public virtual int Biases => 0;

    /// <summary>Inputs that one output sums over: the fan-in of PyTorch's default initialisation.</summary>
    public virtual int FanIn => 0;

    /// <summary>Outputs that one input is part of.</summary>
    public virtual int FanOut => 0;

    /// <summary>Multiply-adds of one example's forward pass.</summary>
    public virtual long MultiplyAdds(Shape input) => 0;

    /// <summary>Number of weights.</summary>
    public int Weights => WeightShape.Length == 0 ? 0 : (int)WeightShape.Aggregate((a, b) => a * b);
}

/// <summary>Fully connected layer: y = W x + b, W of shape [outputs, inputs].</summary>
public sealed record Dense(int Inputs, int Outputs) : Layer
{
    /// <inheritdoc/>
    public override Shape Output(Shape input) => input == new Shape(Inputs)
        ? new Shape(Outputs)
        : throw new ArgumentException($"{this} cannot follow an input of shape {input}.");

    /// <inheritdoc/>
    public override long[] WeightShape => [Outputs, Inputs];

    /// <inheritdoc/>
    public override int Biases => Outputs;

    /// <inheritdoc/>
    public override int FanIn => Inputs;

    /// <inheritdoc/>
    public override int FanOut => Outputs;

    /// <inheritdoc/>
    public override long MultiplyAdds(Shape input) => (long)Inputs * Outputs;

    /// <inheritdoc/>
    public override string ToString() => $"dense {Inputs}-{Outputs}";
}

/// <summary>2-D convolution, square kernel, stride 1, zero padding, weights of shape [outputs, inputs, kernel, kernel].</summary>
public sealed record Conv(int Inputs, int Outputs, int Kernel, int Padding = 0) : Layer
{
    /// <inheritdoc/>
    public override Shape Output(Shape input)
    {
        var output = new Shape(Outputs, Extent(input.Height), Extent(input.Width));
        return input.Channels == Inputs && output is { Height: > 0, Width: > 0 }
            ? output
            : throw new ArgumentException($"{this} cannot follow an input of shape {input}.");
    }

    /// <inheritdoc/>
    public override long[] WeightShape => [Outputs, Inputs, Kernel, Kernel];

    /// <inheritdoc/>
    public override int Biases => Outputs;

    /// <inheritdoc/>
    public override int FanIn => Inputs * Kernel * Kernel;

    /// <inheritdoc/>
    public override int FanOut => Outputs * Kernel * Kernel;

    /// <inheritdoc/>
    public override long MultiplyAdds(Shape input) => Output(input).Count * (long)FanIn;

    /// <inheritdoc/>
    public override string ToString() => $"conv {Inputs}-{Outputs} k{Kernel}{(Padding > 0 ? $" p{Padding}" : "")}";

    private int Extent(int size) => size + 2 * Padding - Kernel + 1;
}

/// <summary>Maximum over windows of Size x Size side by side. Incomplete windows at the border are dropped.</summary>
public sealed record MaxPool(int Size) : Layer
{
    /// <inheritdoc/>
    public override Shape Output(Shape input) => new(input.Channels, input.Height / Size, input.Width / Size);

    /// <inheritdoc/>
    public override string ToString() => $"pool {Size}";
}

/// <summary>Elementwise non-linearity; <paramref name="Slope"/> is leaky ReLU's negative slope.</summary>
public sealed record Activation(ActivationKind Kind, double Slope = 0) : Layer
{
    /// <summary>max(0, x).</summary>
    public static readonly Activation Relu = new(ActivationKind.Relu);

    /// <summary>Leaky ReLU with PyTorch's default slope 0.01.</summary>
    public static readonly Activation LeakyRelu = new(ActivationKind.LeakyRelu, 0.01);

    /// <summary>Hyperbolic tangent.</summary>
    public static readonly Activation Tanh = new(ActivationKind.Tanh);

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static readonly Activation Sigmoid = new(ActivationKind.Sigmoid);

    /// <summary>No non-linearity.</summary>
    public static readonly Activation Identity = new(ActivationKind.Identity);

    /// <inheritdoc/>
    public override Shape Output(Shape input) => input;

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ActivationKind.LeakyRelu => $"leaky relu {Slope}",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}

/// <summary>The non-linearities of the reports.</summary>
public enum ActivationKind
{
    /// <summary>x.</summary>
    Identity,

    /// <summary>max(0, x).</summary>
    Relu,

    /// <summary>x for x > 0, slope * x otherwise.</summary>
    LeakyRelu,

    /// <summary>tanh(x).</summary>
    Tanh,

    /// <summary>Logistic function.</summary>
    Sigmoid,
}

/// <summary>Zeroes each entry with the given probability while training and scales the rest by 1 / (1 - p).</summary>
public sealed record Dropout(double Probability) : Layer
{
    /// <inheritdoc/>
    public override Shape Output(Shape input) => input;

    /// <inheritdoc/>
    public override string ToString() => $"dropout {Probability}";
}

/// <summary>Turns channels x height x width into one vector.</summary>
public sealed record Flatten : Layer
{
    /// <inheritdoc/>
    public override Shape Output(Shape input) => new(input.Count);

    /// <inheritdoc/>
    public override string ToString() => "flatten";
}

/// <summary>exp(x_i) / sum_j exp(x_j) over the outputs.</summary>
public sealed record Softmax : Layer
{
    /// <inheritdoc/>
    public override Shape Output(Shape input) => input;

    /// <inheritdoc/>
    public override string ToString() => "softmax";
}
