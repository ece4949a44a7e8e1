namespace Reproducibility.Cli;

/// <summary>What stops a run and is no fault of the program; its message is all that the user sees.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="exitCode">One of <see cref="Cli.ExitCode"/>.</param>
public sealed class UserException(string message, int exitCode = ExitCode.Failure) : Exception(message)
{
    /// <summary>Status of the process.</summary>
    public int ExitCode { get; } = exitCode;
}

/// <summary>Statuses of the process.</summary>
public static class ExitCode
{
    /// <summary>All ran and is as expected.</summary>
    public const int Success = 0;

    /// <summary>Something failed or could not run.</summary>
    public const int Failure = 1;

    /// <summary>The arguments make no sense; nothing was built.</summary>
    public const int Usage = 2;

    /// <summary>A shard left something that would fail again; all else of it is done.</summary>
    public const int Left = 3;
}
