namespace TorchSharp;

public static partial class torch
{
    /// <summary>A handle to a libtorch tensor. Disposed by hand, by its scope, or at last by the finalizer.</summary>
    public partial class Tensor : IDisposable
    {
        private nint handle;

        internal Tensor(nint handle)
        {
            this.handle = handle;
            if (handle == 0)
            {
                GC.SuppressFinalize(this);
                return;
            }
            var scopes = DisposeScopeManager.Current;
            scopes.Register(this, scopes.Innermost);
        }

        /// <summary>Takes the handle over from another tensor, which it leaves empty, and that tensor's place in its scope.</summary>
        internal Tensor(Tensor data)
        {
            var scope = data.OwningDisposeScope;
            handle = data.DecoupleFromNativeHandle();
            DisposeScopeManager.Current.Register(this, scope);
        }

        private void LeaveScope()
        {
            OwningDisposeScope?.MarkAsDisposed(this);
            DisposeScopeManager.Current.Disposed(OwningDisposeScope is not null);
            OwningDisposeScope = null;
        }

        ~Tensor() => Free();

        /// <exception cref="InvalidOperationException">The tensor was disposed.</exception>
        public IntPtr Handle => handle != 0 ? handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

        public bool IsInvalid => handle == 0;

        internal DisposeScope? OwningDisposeScope { get; set; }

        internal int PlaceInScope { get; set; }

        public void Dispose()
        {
            if (handle == 0) return;
            LeaveScope();
            Free();
            GC.SuppressFinalize(this);
        }

        /// <summary>Another handle to the same tensor.</summary>
        public Tensor alias() => new(Native.ts_alias(Handle));

        public Tensor DetachFromDisposeScope() => Move(null);

        /// <summary>Gives the handle away, which leaves this tensor empty.</summary>
        public IntPtr DecoupleFromNativeHandle()
        {
            var taken = Handle;
            LeaveScope();
            handle = 0;
            GC.SuppressFinalize(this);
            return taken;
        }

        private Tensor Move(DisposeScope? scope)
        {
            if (OwningDisposeScope is { } owner) return owner.MoveToOther(scope, this);
            scope?.Attach(this);
            return this;
        }

        private void Free()
        {
            var old = Interlocked.Exchange(ref handle, 0);
            if (old == 0) return;
            Native.ts_free(old);
        }
    }
}
