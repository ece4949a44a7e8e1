namespace Reproducibility.Store;

/// <summary>Writes to a store until something cannot be written: that is said, and is the last that is tried.</summary>
/// <param name="ended">What the user is told then: "The store a takes no more entries".</param>
/// <param name="say">Hears a line for the user.</param>
internal sealed class Writing(string ended, Action<string> say)
{
    private int closed;

    /// <summary>Whether it is tried no more.</summary>
    public bool HasEnded => closed != 0;

    /// <summary>Writes, unless it has ended.</summary>
    public void Do(Action write)
    {
        if (closed != 0)
            return;
        try
        {
            write();
        }
        catch (NotSupportedException)
        {
            // A list of arrays that differ in length: trained anew by the next run.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException or OutOfMemoryException)
        {
            if (Interlocked.Exchange(ref closed, 1) == 0)
                say($"{ended} ({e.Message.TrimEnd('.')}): the run goes on without.");
        }
    }
}
