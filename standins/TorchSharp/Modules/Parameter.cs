using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A leaf tensor that an optimizer updates. Takes over the tensor it is made from, which becomes empty, and its
/// scope.</summary>
public class Parameter : Tensor
{
    public Parameter(Tensor data, bool requires_grad = true) : base(data.with_requires_grad(requires_grad)) { }
}
