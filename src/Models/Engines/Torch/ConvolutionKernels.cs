using System.Collections.Concurrent;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>
/// Lets oneDNN, libtorch's library of convolutions on CPUs, choose its kernels on one thread at a time. Its version 3.7 weighs a choice with cache sizes in
/// variables that all threads share and every choice writes anew (<c>brg_blocking_t::L1</c> and <c>L2</c>). Two choices at once may end in another
/// kernel than each alone, which has other last bits, or in one whose scratch memory is too small. A choice stays for the process, so only a shape's first
/// passes matter: here they are made ahead, on zeros.
/// </summary>
internal static class ConvolutionKernels
{
    private static readonly ConcurrentDictionary<(Architecture Net, int Seeds, ScalarType Type, long Numbers), bool> Chosen = new();
    private static readonly Lock Choosing = new();

    /// <summary>Sees to it that all kernels of a network's passes over such a batch are chosen.</summary>
    public static void Choose(Network network, Tensor batch)
    {
        if (batch.device_type != DeviceType.CPU || !network.Architecture.Layers.Any(layer => layer is Conv))
            return;
        var passes = (network.Architecture, network.Seeds, batch.dtype, batch.NumberOfElements);
        if (Chosen.ContainsKey(passes))
            return;
        lock (Choosing)
        {
            if (Chosen.ContainsKey(passes))
                return;
            Try(network, batch);
            Chosen[passes] = true;
        }
    }

    /// <summary>The passes of an evaluation, and of a training whose inputs are differentiated as well.</summary>
    private static void Try(Network network, Tensor batch)
    {
        using var scope = NewDisposeScope();
        var rows = Enumerable.Repeat(new float[network.Architecture.Parameters], network.Seeds);
        using var trial = new Network(network.Architecture, [.. rows], CPU, batch.dtype);
        var inputs = zeros_like(batch);
        using (no_grad())
            trial.Pass(inputs, dropout: null);
        using (enable_grad())
            trial.Pass(inputs.requires_grad_(), dropout: null).sum().backward();
    }
}
