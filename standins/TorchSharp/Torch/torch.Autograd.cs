namespace TorchSharp;

public static partial class torch
{
    public static IDisposable no_grad() => new GradMode(false);
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);
    public static bool is_grad_enabled() => Native.ts_grad_enabled() != 0;

    /// <summary>Differentiation of recorded graphs.</summary>
    public static class autograd
    {
        /// <summary>Gradients of the outputs' sum for each input, in order.</summary>
        /// <returns>With <paramref name="allow_unused"/>, an invalid tensor where an input was not used.</returns>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null,
            bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var gradients = new nint[inputs.Count];
            fixed (nint* ys = Handles(outputs), xs = Handles(inputs), seeds = Handles(grad_outputs), results = gradients)
                Native.Check(Native.ts_gradients(
                    ys, outputs.Count, xs, inputs.Count, seeds, grad_outputs?.Count ?? 0,
                    retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, results));
            KeepAlive(outputs, inputs, grad_outputs);
            return gradients.Select(g => new Tensor(g)).ToList();
        }

        /// <summary>Adds gradients to the leaves. A <paramref name="retain_graph"/> of null means <paramref
        /// name="create_graph"/>.</summary>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            fixed (nint* ys = Handles(tensors), seeds = Handles(grad_tensors), xs = Handles(inputs))
                Native.Check(Native.ts_backward(
                    ys, tensors.Count, seeds, grad_tensors?.Count ?? 0,
                    retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0, xs, inputs?.Count ?? 0));
            KeepAlive(tensors, grad_tensors, inputs);
        }

        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        private static nint[] Handles(IList<Tensor>? tensors)
        {
            if (tensors is null) return [];
            var handles = new nint[tensors.Count];
            for (var k = 0; k < handles.Length; k++) handles[k] = tensors[k].Handle;
            return handles;
        }

        private static void KeepAlive(object first, object? second, object? third)
        {
            GC.KeepAlive(first);
            GC.KeepAlive(second);
            GC.KeepAlive(third);
        }
    }

    /// <summary>Recording is on or off, on this thread, until the guard is disposed.</summary>
    private sealed class GradMode : IDisposable
    {
        private readonly bool former = is_grad_enabled();

        public GradMode(bool enabled) => Native.ts_set_grad_enabled(enabled ? 1 : 0);

        public void Dispose() => Native.ts_set_grad_enabled(former ? 1 : 0);
    }
}
