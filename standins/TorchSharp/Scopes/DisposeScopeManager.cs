namespace TorchSharp;

/// <summary>The scopes of one thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic] private static DisposeScopeManager? current;

    private readonly ThreadDisposeScopeStatistics statistics = new();

    internal static DisposeScopeManager Current => current ??= new DisposeScopeManager();

    /// <summary>What was made and disposed on the current thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => Current.statistics;

    internal DisposeScope? Innermost { get; private set; }

    internal DisposeScope Open() => Innermost = new DisposeScope(this, Innermost);

    internal void Register(torch.Tensor tensor, DisposeScope? scope)
    {
        scope?.Add(tensor);
        statistics.Created(scope is not null);
    }

    internal void Disposed(bool inScope) => statistics.Disposed(inScope);

    internal void Moved(bool isTensor, bool fromScope, bool toScope)
    {
        if (isTensor) statistics.Moved(fromScope, toScope);
    }

    internal void Remove(DisposeScope scope)
    {
        if (!ReferenceEquals(this, Current)) throw new InvalidOperationException("A dispose scope must be disposed on the thread that made it.");
        for (var s = Innermost; s is not null; s = s.OuterScope)
        {
            if (!ReferenceEquals(s, scope)) continue;
            Innermost = scope.OuterScope;
            return;
        }
    }
}
