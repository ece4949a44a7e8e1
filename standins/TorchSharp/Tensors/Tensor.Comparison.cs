namespace TorchSharp;

public static partial class torch
{
    /// <summary>Comparisons.</summary>
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Aten.Call("eq.Tensor", this, target);
    }
}
