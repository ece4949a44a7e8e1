namespace TorchSharp;

public static partial class torch
{
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);
}
