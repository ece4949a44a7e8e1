namespace TorchSharp;

public static partial class torch
{
    /// <summary>Norms, extremes, order.</summary>
    public partial class Tensor
    {
        public Tensor norm(float p = 2f) => Aten.Call("norm.Scalar", this, p);

        public Tensor norm(int dim, bool keepdim = false, float p = 2f) => Aten.Call("norm.ScalarOpt_dim", this, p, (long)dim, keepdim);

        public Tensor max() => Aten.Call("max", this);
        public Tensor max(Tensor other) => Aten.Call("max.other", this, other);
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Aten.Pair("max.dim", this, dim, keepdim);
        public Tensor argmax() => Aten.Call("argmax", this);
        public Tensor argmax(long dim, bool keepdim = false) => Aten.Call("argmax", this, dim, keepdim);
        public Tensor amax(params long[] dims) => Aten.Call("amax", this, dims);

        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Aten.Call("amax", this, dims, keepdim) : Aten.Call("amax.out", this, dims, keepdim, @out);

        public Tensor min() => Aten.Call("min", this);
        public Tensor min(Tensor other) => Aten.Call("min.other", this, other);
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Aten.Pair("min.dim", this, dim, keepdim);
        public Tensor argmin() => Aten.Call("argmin", this);
        public Tensor argmin(long dim, bool keepdim = false) => Aten.Call("argmin", this, dim, keepdim);
        public Tensor amin(params long[] dims) => Aten.Call("amin", this, dims);

        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Aten.Call("amin", this, dims, keepdim) : Aten.Call("amin.out", this, dims, keepdim, @out);

        public Tensor all() => Aten.Call("all", this);
        public Tensor all(long dim, bool keepdim = false) => Aten.Call("all.dim", this, dim, keepdim);
        public Tensor any() => Aten.Call("any", this);
        public Tensor any(long dim, bool keepdim = false) => Aten.Call("any.dim", this, dim, keepdim);
        public Tensor logsumexp(long dim, bool keepdim = false) => Aten.Call("logsumexp", this, dim, keepdim);
        public Tensor cumsum(long dim, ScalarType? type = null) => Aten.Call("cumsum", this, dim, type);
        public Tensor median() => Aten.Call("median", this);
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Aten.Call("quantile", this, q, dim, keepdim);

        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Aten.Pair("sort.stable", this, stable, dim, descending);

        public Tensor argsort(long dim = -1, bool descending = false) => Aten.Call("argsort", this, dim, descending);

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Aten.Pair("topk", this, k, dim, largest, sorted);
    }
}
