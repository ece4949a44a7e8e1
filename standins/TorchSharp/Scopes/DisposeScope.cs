namespace TorchSharp;

/// <summary>Owns what is made on its thread while it is the innermost scope, and disposes that with itself.</summary>
public sealed class DisposeScope : IDisposable
{
    private readonly HashSet<IDisposable> disposables = new(ReferenceEqualityComparer.Instance);
    private readonly DisposeScopeManager manager;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer) => (this.manager, OuterScope) = (manager, outer);

    internal DisposeScope? OuterScope { get; }

    public int DisposablesCount => disposables.Count;

    public IReadOnlyList<IDisposable> DisposablesView => [.. disposables];

    public bool Contains(IDisposable disposable) => disposables.Contains(disposable);

    /// <summary>Takes the object into this scope, out of the one that it is in.</summary>
    public void Attach(IDisposable disposable) => MoveToOther(this, disposable);

    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(OuterScope, disposable);

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second));

    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables) MoveToOther(OuterScope, disposable);
    }

    public T Detach<T>(T disposable) where T : IDisposable => MoveToOther(null, disposable);

    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable => (Detach(first), Detach(second));

    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables) MoveToOther(null, disposable);
    }

    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        var tensor = disposable as torch.Tensor;
        var from = tensor?.OwningDisposeScope ?? (Contains(disposable) ? this : null);
        if (ReferenceEquals(from, scope) && from is not null) return disposable;
        from?.disposables.Remove(disposable);
        scope?.disposables.Add(disposable);
        if (tensor is not null) tensor.OwningDisposeScope = scope;
        manager.Moved(tensor is not null, from is not null, scope is not null);
        return disposable;
    }

    public void DisposeEverything() => DisposeEverythingBut();

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep) => DisposeEverythingBut([.. inKeep]);

    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        IDisposable[] going = keep.Length == 0 ? [.. disposables] : [.. disposables.Where(d => !keep.Contains(d, ReferenceEqualityComparer.Instance))];
        foreach (var disposable in going)
        {
            if (disposable is not torch.Tensor) disposables.Remove(disposable);
            disposable.Dispose();
        }
    }

    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut((IDisposable)keep);
        return keep;
    }

    /// <summary>The object disposed itself: the scope forgets it.</summary>
    public void MarkAsDisposed(IDisposable disposable) => disposables.Remove(disposable);

    /// <exception cref="InvalidOperationException">The scope belongs to another thread.</exception>
    public void Dispose()
    {
        DisposeEverything();
        manager.Remove(this);
    }

    internal void Add(torch.Tensor tensor) => disposables.Add(tensor);
}
