namespace TorchSharp;

public static partial class torch
{
    /// <summary>Arithmetic of two operands.</summary>
    public partial class Tensor
    {
        public Tensor add_(Tensor target) => Aten.InPlace("add_.Tensor", this, target);
        public Tensor pow(Scalar exponent) => Aten.Call("pow.Tensor_Scalar", this, exponent);
    }
}
