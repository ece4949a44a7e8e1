using System.ComponentModel;
using System.Diagnostics;

namespace Reproducibility.Cli.Running;

/// <summary>Runs a program as a child that never outlives a stop.</summary>
public static class Child
{
    private static readonly TimeSpan Draining = TimeSpan.FromSeconds(2);

    /// <summary>Runs it to its end. When asked to stop it kills the child and all below it.</summary>
    /// <param name="start">Program, arguments, folder and environment.</param>
    /// <param name="line">Hears each line of both outputs, from several threads.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The exit status.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static int Run(ProcessStartInfo start, Action<string> line, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        using var child = Process.Start(start)!;
        child.StandardInput.Close();
        using var ended = stop.Register(() => Kill(child));
        var reading = Task.WhenAll(Read(child.StandardOutput, line), Read(child.StandardError, line));
        child.WaitForExit();

        // A build server that outlives the child may hold its outputs open.
        reading.Wait(Draining, CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        return child.ExitCode;
    }

    private static void Kill(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It has ended, or a part of it has.
        }
    }

    private static async Task Read(StreamReader output, Action<string> line)
    {
        while (await output.ReadLineAsync().ConfigureAwait(false) is { } text)
            line(text);
    }
}
