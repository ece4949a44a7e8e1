using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>How layers with parameters, and those that change the shape, apply to one seed or to several at once.</summary>
internal interface IPass
{
    Tensor Enter(Tensor input);

    Tensor Dense(Tensor x, Tensor weights, Tensor biases);

    Tensor Conv(Tensor x, Tensor weights, Tensor biases, Conv layer);

    Tensor Flatten(Tensor x);
}

/// <summary>One seed: the plain operations, in the order in which PyTorch's modules call them.</summary>
internal sealed class RowPass : IPass
{
    public Tensor Enter(Tensor input) => input.dim() == 4 ? ChannelsLast(input) : input;

    public Tensor Dense(Tensor x, Tensor weights, Tensor biases) => nn.functional.linear(x, weights, biases);

    public Tensor Conv(Tensor x, Tensor weights, Tensor biases, Conv layer) =>
        nn.functional.conv2d(x, weights, biases, padding: [layer.Padding, layer.Padding]);

    public Tensor Flatten(Tensor x) => x.flatten(1);

    /// <summary>
    /// The same values with a pixel's channels side by side in memory, which convolutions keep up and are faster on. One channel has to be
    /// told so by its strides.
    /// </summary>
    private static Tensor ChannelsLast(Tensor input)
    {
        var (channels, height, width) = (input.shape[1], input.shape[2], input.shape[3]);
        return channels == 1
            ? input.contiguous().as_strided(input.shape, [height * width, 1, width, 1])
            : input.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
    }
}

/// <summary>Several seeds: batched products for dense layers, grouped convolutions (one group per seed) for the others.</summary>
internal sealed class BatchPass(int seeds) : IPass
{
    /// <summary>[seeds, batch, c, h, w] to [batch, seeds * c, h, w]; vectors stay [seeds, batch, n].</summary>
    public Tensor Enter(Tensor input) => input.dim() < 5 ? input : Groups(input);

    // Not baddbmm: TorchSharp 0.107 takes its arguments in another order than it names them.
    public Tensor Dense(Tensor x, Tensor weights, Tensor biases) => bmm(x, weights.transpose(1, 2)) + biases.unsqueeze(1);

    public Tensor Conv(Tensor x, Tensor weights, Tensor biases, Conv layer) => nn.functional.conv2d(
        x,
        weights.reshape([seeds * layer.Outputs, layer.Inputs, layer.Kernel, layer.Kernel]),
        biases.reshape([seeds * layer.Outputs]),
        padding: [layer.Padding, layer.Padding],
        groups: seeds);

    /// <summary>[batch, seeds * c, h, w] to [seeds, batch, c * h * w].</summary>
    public Tensor Flatten(Tensor x) => x.reshape([x.shape[0], seeds, -1]).transpose(0, 1).contiguous();

    private static Tensor Groups(Tensor input)
    {
        var shape = input.shape;
        return input.transpose(0, 1).reshape([shape[1], shape[0] * shape[2], shape[3], shape[4]]);
    }
}
