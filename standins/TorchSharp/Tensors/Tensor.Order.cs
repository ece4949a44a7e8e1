namespace TorchSharp;

public static partial class torch
{
    /// <summary>Norms and extremes.</summary>
    public partial class Tensor
    {
        public Tensor norm(int dim, bool keepdim = false, float p = 2f) => Aten.Call("norm.ScalarOpt_dim", this, p, (long)dim, keepdim);
        public Tensor argmax(long dim, bool keepdim = false) => Aten.Call("argmax", this, dim, keepdim);
    }
}
