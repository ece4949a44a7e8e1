namespace TorchSharp;

/// <summary>Owns what is made on its thread while it is the innermost scope, and disposes that with itself.</summary>
public sealed class DisposeScope : IDisposable
{
    // A tensor knows its place in the list, so that it enters and leaves without a search.
    private readonly List<IDisposable> disposables = [];
    private readonly DisposeScopeManager manager;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer) => (this.manager, OuterScope) = (manager, outer);

    internal DisposeScope? OuterScope { get; }

    public bool Contains(IDisposable disposable) => Place(disposable) >= 0;

    /// <summary>Takes the object into this scope, out of the one that it is in.</summary>
    public void Attach(IDisposable disposable) => MoveToOther(this, disposable);

    public T Detach<T>(T disposable) where T : IDisposable => MoveToOther(null, disposable);

    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        var tensor = disposable as torch.Tensor;
        var from = tensor?.OwningDisposeScope ?? (Contains(disposable) ? this : null);
        if (ReferenceEquals(from, scope) && from is not null) return disposable;
        from?.MarkAsDisposed(disposable);
        if (scope is not null) scope.Add(disposable);
        else if (tensor is not null) tensor.OwningDisposeScope = null;
        manager.Moved(tensor is not null, from is not null, scope is not null);
        return disposable;
    }

    public void DisposeEverything()
    {
        while (disposables.Count > 0) Dispose(disposables[^1]);
    }

    /// <summary>The object disposed itself: the scope forgets it.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        var place = Place(disposable);
        if (place < 0) return;
        var last = disposables[^1];
        disposables[place] = last;
        if (last is torch.Tensor moved) moved.PlaceInScope = place;
        disposables.RemoveAt(disposables.Count - 1);
    }

    /// <exception cref="InvalidOperationException">The scope belongs to another thread.</exception>
    public void Dispose()
    {
        DisposeEverything();
        manager.Remove(this);
    }

    internal void Add(IDisposable disposable)
    {
        if (disposable is torch.Tensor tensor) (tensor.OwningDisposeScope, tensor.PlaceInScope) = (this, disposables.Count);
        disposables.Add(disposable);
    }

    private int Place(IDisposable disposable) =>
        disposable is not torch.Tensor tensor ? disposables.FindIndex(d => ReferenceEquals(d, disposable))
        : ReferenceEquals(tensor.OwningDisposeScope, this) ? tensor.PlaceInScope
        : -1;

    private void Dispose(IDisposable disposable)
    {
        if (disposable is not torch.Tensor) MarkAsDisposed(disposable);
        disposable.Dispose();
    }
}
