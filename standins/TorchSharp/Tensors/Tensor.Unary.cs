namespace TorchSharp;

public static partial class torch
{
    /// <summary>Elementwise functions of one tensor, and their twins in place.</summary>
    public partial class Tensor
    {
        public Tensor neg() => Aten.Call("neg", this);
        public Tensor relu() => Aten.Call("relu", this);
        public Tensor relu_() => Aten.InPlace("relu_", this);
        public Tensor sigmoid() => Aten.Call("sigmoid", this);
        public Tensor tanh() => Aten.Call("tanh", this);
        public Tensor tanh_() => Aten.InPlace("tanh_", this);
    }
}
