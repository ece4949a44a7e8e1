namespace TorchSharp;

public static partial class torch
{
    /// <summary>Filling in place.</summary>
    public partial class Tensor
    {
        public Tensor zero_() => Aten.InPlace("zero_", this);
    }
}
