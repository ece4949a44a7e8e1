using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Reproducibility.Cli.Running;

/// <summary>TERM, Ctrl-C and a closed terminal as a token; the second one ends the process at once.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption() => registrations =
        [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
            .Select(signal => PosixSignalRegistration.Create(signal, Heard))];

    /// <summary>Status of a process that was stopped: 128 and the signal's number, as shells have it.</summary>
    public static int ExitStatus { get; private set; } = 130;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Takes the end of another process as a TERM, so that nothing outlives the task that started this.</summary>
    /// <param name="process">Its id; null or no number: of none.</param>
    public Interruption With(string? process)
    {
        if (int.TryParse(process, out var id))
            _ = Follow(id);
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Cancel();
        source.Dispose();
    }

    private async Task Follow(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(source.Token).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
        catch (OperationCanceledException)
        {
            return;
        }

        ExitStatus = 143;
        await source.CancelAsync().ConfigureAwait(false);
    }

    private void Heard(PosixSignalContext context)
    {
        context.Cancel = true;
        ExitStatus = context.Signal switch { PosixSignal.SIGTERM => 143, PosixSignal.SIGHUP => 129, PosixSignal.SIGQUIT => 131, _ => 130 };
        if (source.IsCancellationRequested)
            Environment.Exit(ExitStatus);
        _ = source.CancelAsync();
    }
}
