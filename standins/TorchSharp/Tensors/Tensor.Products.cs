namespace TorchSharp;

public static partial class torch
{
    /// <summary>Products of vectors, matrices and batches of matrices.</summary>
    public partial class Tensor
    {
        public Tensor matmul(Tensor target) => Aten.Call("matmul", this, target);
        public Tensor bmm(Tensor batch2) => Aten.Call("bmm", this, batch2);
    }
}
