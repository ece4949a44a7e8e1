using System.Text.Json;
using Reproducibility.Cli.Results;

namespace Reproducibility.Cli.Slurm;

/// <summary>How often a shard was tried, and how that ended: a line per beginning and per end in its folder, which a killed task leaves open.</summary>
public sealed class Attempts
{
    /// <summary>Failures in a row, with no training done between them, after which a shard is left.</summary>
    public const int MostFailures = 3;

    /// <summary>The same of attempts that were told to stop; others' jobs may have displaced them.</summary>
    public const int MostStops = 10;

    private const string File = "attempts.jsonl";
    private readonly string folder;
    private readonly List<Attempt> all = [];

    private Attempts(string folder) => this.folder = folder;

    /// <summary>All of them, in order; only the last may be without an end.</summary>
    public IReadOnlyList<Attempt> All => all;

    /// <summary>The last one; null: none.</summary>
    public Attempt? Last => all.LastOrDefault();

    /// <summary>Whether the shard ended well.</summary>
    public bool IsDone => Last is { Exit: ExitCode.Success };

    /// <summary>Whether it is of no use to try again.</summary>
    public bool IsHopeless => Last is { Exit: ExitCode.Usage or ExitCode.Left }
        || InARow(attempt => attempt.Failed) >= MostFailures
        || InARow(attempt => attempt.Exit == Attempt.Stopped) >= MostStops;

    /// <summary>Reads a shard's folder.</summary>
    public static Attempts Read(string folder)
    {
        var attempts = new Attempts(folder);
        var path = Path.Combine(folder, File);
        foreach (var line in System.IO.File.Exists(path) ? System.IO.File.ReadAllLines(path) : [])
        {
            try
            {
                attempts.Take(JsonSerializer.Deserialize<Line>(line)!);
            }
            catch (JsonException)
            {
                // Cut off by a kill.
            }
        }

        return attempts;
    }

    /// <summary>Forgets all.</summary>
    public static void Clear(string folder) => System.IO.File.Delete(Path.Combine(folder, File));

    /// <summary>Begins one; an earlier one without an end was killed.</summary>
    public void Begin(string host)
    {
        if (Last is { Exit: null })
            End(Attempt.Killed);
        System.IO.File.Delete(Path.Combine(folder, RunFolder.Progress)); // what is counted at its end is its own
        Add(new Line(DateTimeOffset.UtcNow, host, null));
    }

    /// <summary>Ends it.</summary>
    /// <param name="exit">Status of the process, or <see cref="Attempt.Stopped"/>.</param>
    public void End(int exit) => Add(new Line(DateTimeOffset.UtcNow, null, exit, Trained(folder)));

    /// <summary>How many trainings the current attempt has done.</summary>
    private static int Trained(string folder) => Path.Combine(folder, RunFolder.Progress) is var path && System.IO.File.Exists(path)
        ? System.IO.File.ReadLines(path).Count(line => line.Contains("\"seconds\":", StringComparison.Ordinal))
        : 0;

    private int InARow(Func<Attempt, bool> bad) => Enumerable.Reverse(all).TakeWhile(attempt => bad(attempt) && attempt.Trained == 0).Count();

    private void Add(Line line)
    {
        Take(line);
        Directory.CreateDirectory(folder);
        System.IO.File.AppendAllText(Path.Combine(folder, File), JsonSerializer.Serialize(line) + "\n");
    }

    private void Take(Line line)
    {
        if (line.Exit is not { } exit)
            all.Add(new Attempt(line.At, line.Host ?? "?", null));
        else if (Last is { } open)
            all[^1] = open with { Exit = exit, Trained = line.Trained };
    }

    private sealed record Line(DateTimeOffset At, string? Host, int? Exit, int Trained = 0);
}

/// <summary>One attempt at a shard.</summary>
/// <param name="Begun">When.</param>
/// <param name="Host">On which node.</param>
/// <param name="Exit">How it ended; null: it goes on, or was killed with all around it.</param>
/// <param name="Trained">Trainings done.</param>
public sealed record Attempt(DateTimeOffset Begun, string Host, int? Exit, int Trained = 0)
{
    /// <summary>Exit status of a shard that was told to stop and goes on later.</summary>
    public const int Stopped = 75;

    /// <summary>Exit status of what a TERM ended.</summary>
    public const int Ended = 143;

    /// <summary>Exit status of what a KILL ended.</summary>
    public const int Killed = 137;

    /// <summary>Whether it ended, and neither well nor by being told to.</summary>
    public bool Failed => Exit is not (null or ExitCode.Success or Stopped);
}
