using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>Tensors in libtorch's own memory. A tensor made of an array lies in .NET's, anywhere, and a product's last bits depend on where.</summary>
public static class OwnMemory
{
    /// <summary>A copy of some numbers.</summary>
    /// <param name="values">As many as the shape has.</param>
    /// <param name="shape">Of the tensor.</param>
    /// <param name="device">Where it lives; null: on the CPU.</param>
    public static Tensor Copy(float[] values, ReadOnlySpan<long> shape, Device? device = null) => Copy(tensor(values, shape, device: device));

    /// <inheritdoc cref="Copy(float[], ReadOnlySpan{long}, Device)"/>
    public static Tensor Copy(double[] values, ReadOnlySpan<long> shape) => Copy(tensor(values, shape));

    private static Tensor Copy(Tensor borrowed)
    {
        using (borrowed)
            return borrowed.clone();
    }
}
