namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => Native.ts_requires_grad(Handle) != 0;
            set => Native.Check(Native.ts_set_requires_grad(Handle, value ? 1 : 0));
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>As <see cref="requires_grad_"/>: sets and returns this tensor, no copy.</summary>
        public Tensor with_requires_grad(bool requires_grad = true)
        {
            if (requires_grad || this.requires_grad) this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>The gradient, null when there is none. Each reading makes a new handle.</summary>
        public Tensor? grad
        {
            get => Native.ts_grad(Handle) is var gradient and not 0 ? new Tensor(gradient) : null;
            set => Native.Check(Native.ts_set_grad(Handle, value?.Handle ?? 0));
        }

        /// <summary>Adds the gradients of this one-element tensor to the leaves it comes from.</summary>
        public void backward() => autograd.backward(this);
    }
}
