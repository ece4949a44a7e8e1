namespace TorchSharp;

/// <summary>How many objects a thread made and disposed, inside scopes and outside.</summary>
public class LifetimeStatistics
{
    public long CreatedOutsideScopeCount { get; private set; }
    public long DisposedOutsideScopeCount { get; private set; }
    public long CreatedInScopeCount { get; private set; }
    public long DisposedInScopeCount { get; private set; }
    public long AttachedToScopeCount { get; private set; }
    public long DetachedFromScopeCount { get; private set; }

    public long ThreadTotalLiveCount =>
        CreatedInScopeCount + CreatedOutsideScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

    internal void Created(bool inScope)
    {
        if (inScope) CreatedInScopeCount++;
        else CreatedOutsideScopeCount++;
    }

    internal void Disposed(bool inScope)
    {
        if (inScope) DisposedInScopeCount++;
        else DisposedOutsideScopeCount++;
    }

    internal void Moved(bool fromScope, bool toScope)
    {
        if (fromScope && !toScope) DetachedFromScopeCount++;
        if (!fromScope && toScope) AttachedToScopeCount++;
    }
}

/// <summary>A thread's statistics. Tensors are all that a scope counts here.</summary>
public class ThreadDisposeScopeStatistics : LifetimeStatistics
{
    public LifetimeStatistics TensorStatistics => this;
}
