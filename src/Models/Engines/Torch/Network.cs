using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>
/// An architecture bound to a parameter matrix <c>[seeds, parameters]</c>. A layer's weights are views of the matrix, and their gradients are views
/// of the matrix's gradient. So an optimizer is one elementwise update of one tensor, and a gradient norm is a row norm.
/// </summary>
public sealed class Network : IDisposable
{
    /// <summary>The most examples that are evaluated together, and the most of their numbers on a CPU: 1 MB, which stays in a core's own cache.</summary>
    private const int MostExamples = 1000, MostNumbers = 1 << 18;

    private readonly Tensor matrix;
    private readonly Leaf[] leaves;

    /// <summary>Binds rows of parameters to an architecture; the rows are copied to the device.</summary>
    /// <param name="architecture">What the rows are the parameters of.</param>
    /// <param name="rows">One row per seed, each of <c>architecture.Parameters</c> numbers.</param>
    /// <param name="device">Where the matrix lives.</param>
    /// <param name="type">float32, or float64 to check it against.</param>
    public Network(Architecture architecture, IReadOnlyList<float[]> rows, Device device, ScalarType type = ScalarType.Float32)
    {
        Architecture = architecture;
        Seeds = rows.Count;
        using var scope = NewDisposeScope();
        matrix = scope.Detach(OwnMemory.Copy([.. rows.SelectMany(row => row)], [Seeds, architecture.Parameters], device).to(type));
        Gradient = scope.Detach(zeros_like(matrix));
        leaves = [.. architecture.Slices.Select(Bind)];
    }

    /// <summary>The layers.</summary>
    public Architecture Architecture { get; }

    /// <summary>Number of rows.</summary>
    public int Seeds { get; }

    /// <summary>The matrix's gradient <c>[seeds, parameters]</c>, filled by a backward pass.</summary>
    public Tensor Gradient { get; }

    /// <summary>Where the matrix lives.</summary>
    public Device Device => matrix.device;

    /// <summary>An optimizer of the matrix; close it after use.</summary>
    public UpdateRule Rule(Optimizer optimizer) => UpdateRule.Of(optimizer, matrix, Gradient);

    /// <summary>L2 norm of each row of the gradient: <c>[seeds]</c>.</summary>
    public Tensor GradientNorms() => Gradient.norm(1, p: 2f);

    /// <summary>A copy of the rows.</summary>
    public float[][] Rows()
    {
        using var scope = NewDisposeScope();
        var values = matrix.to(ScalarType.Float32).cpu().data<float>().ToArray();
        return [.. values.Chunk(Architecture.Parameters)];
    }

    /// <summary>Sets the rows.</summary>
    public void Load(IReadOnlyList<float[]> rows)
    {
        using var scope = NewDisposeScope();
        matrix.copy_(tensor(rows.SelectMany(row => row).ToArray(), [Seeds, Architecture.Parameters]));
    }

    /// <summary>Splits examples, gathered seed after seed, into what <see cref="Forward"/> takes.</summary>
    public (Tensor Inputs, Tensor Targets) PerSeed((Tensor Inputs, Tensor Targets) gathered)
    {
        return Seeds == 1 ? gathered : (Split(gathered.Inputs), Split(gathered.Targets));

        Tensor Split(Tensor all) => all.view([Seeds, all.shape[0] / Seeds, .. all.shape[1..]]);
    }

    /// <summary>
    /// All examples in large batches, as far as a CPU core's cache holds them, the same for every seed, as <see cref="Forward"/> takes them. What a
    /// step of the loop makes is disposed before the next one.
    /// </summary>
    /// <returns>The batch and the number of its examples.</returns>
    public IEnumerable<(Tensor Inputs, Tensor Targets, int Count)> Batches(IExamples examples)
    {
        var most = Device.type == DeviceType.CPU ? Math.Clamp(MostNumbers / Architecture.Entries, 1, MostExamples) : MostExamples;
        foreach (var chunk in Enumerable.Range(0, examples.Count).Chunk(most))
        {
            using var scope = NewDisposeScope();
            int[] indices = [.. Enumerable.Repeat(chunk, Seeds).SelectMany(c => c)];
            var (inputs, targets) = PerSeed(examples.Gather(indices, Device));
            yield return (inputs, targets, chunk.Length);
        }
    }

    /// <summary>
    /// The answers to a batch. With one seed: <c>[batch, ...]</c> to <c>[batch, outputs]</c>; with several: <c>[seeds, batch, ...]</c> to
    /// <c>[seeds, batch, outputs]</c>.
    /// </summary>
    /// <param name="input">Examples.</param>
    /// <param name="dropout">Each seed's stream of dropout masks while training; null when evaluating.</param>
    public Tensor Forward(Tensor input, IReadOnlyList<Random>? dropout = null)
    {
        ConvolutionKernels.Choose(this, input);
        return Pass(input, dropout);
    }

    /// <inheritdoc cref="Forward"/>
    internal Tensor Pass(Tensor input, IReadOnlyList<Random>? dropout)
    {
        var pass = Seeds == 1 ? (IPass)new RowPass() : new BatchPass(Seeds);
        var x = pass.Enter(input);
        var next = 0;
        foreach (var layer in Architecture.Layers)
        {
            x = layer switch
            {
                Dense => pass.Dense(x, leaves[next].Weights, leaves[next++].Biases),
                Conv conv => pass.Conv(x, leaves[next].Weights, leaves[next++].Biases, conv),
                MaxPool pool => nn.functional.max_pool2d(x, pool.Size),
                Flatten => pass.Flatten(x),
                Softmax => nn.functional.softmax(x, -1),
                Dropout drop => dropout is null ? x : x * pass.Enter(Mask(x, drop.Probability, dropout)),
                Activation activation => Apply(activation, x),
                _ => throw new NotSupportedException($"The torch engine has no {layer}."),
            };
        }

        return x;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var leaf in leaves)
            leaf.Dispose();
        Gradient.Dispose();
        matrix.Dispose();
    }

    private static Tensor Apply(Activation activation, Tensor x) => activation.Kind switch
    {
        ActivationKind.Identity => x,
        ActivationKind.Relu => nn.functional.relu(x),
        ActivationKind.LeakyRelu => LeakyRelu(x, activation.Slope),
        ActivationKind.Tanh => nn.functional.tanh(x),
        _ => nn.functional.sigmoid(x),
    };

    private static Tensor LeakyRelu(Tensor x, double slope)
    {
        using var held = slope.ToScalar();
        return x.leaky_relu(held);
    }

    /// <summary>A mask of 0 and 1 / (1 - p), seed after seed from its own stream. It is drawn on the CPU, so that every device sees the same one.</summary>
    private Tensor Mask(Tensor x, double probability, IReadOnlyList<Random> streams)
    {
        var keep = (float)(1 / (1 - probability));
        var mask = new float[x.NumberOfElements];
        for (var i = 0; i < mask.Length; i++)
            mask[i] = streams[(int)((long)i * Seeds / mask.Length)].NextSingle() < probability ? 0 : keep;
        var shape = x.shape;
        return OwnMemory.Copy(
            mask,
            Seeds > 1 && shape is [var batch, var planes, var height, var width] ? [Seeds, batch, planes / Seeds, height, width] : shape,
            x.device);
    }

    private Leaf Bind(Architecture.Slice slice)
    {
        long[] biases = [slice.Layer.Biases];
        return new Leaf(View(slice.Weights, slice.Layer.WeightShape), View(slice.Biases, biases));

        Tensor View(int offset, long[] shape)
        {
            var leaf = Part(matrix).detach().requires_grad_();
            leaf.grad = Part(Gradient);
            return leaf.DetachFromDisposeScope();

            Tensor Part(Tensor whole)
            {
                var columns = whole.narrow(1, offset, shape.Aggregate((a, b) => a * b));
                return Seeds == 1 ? columns.view(shape) : columns.view([Seeds, .. shape]);
            }
        }
    }

    /// <summary>A layer's views of the matrix.</summary>
    private sealed record Leaf(Tensor Weights, Tensor Biases) : IDisposable
    {
        public void Dispose()
        {
            Weights.Dispose();
            Biases.Dispose();
        }
    }
}
