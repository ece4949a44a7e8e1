namespace TorchSharp;

public static partial class torch
{
    /// <summary>The part at an index of the first dimension, a view.</summary>
    public partial class Tensor
    {
        public Tensor this[long i1] => select(0, i1);
    }
}
