using System.Diagnostics;

namespace Reproducibility.Fixtures.Running;

/// <summary>Says how far a study's training is: to NUnit's progress stream, and to artifacts/progress.log for whoever follows it.</summary>
public sealed class Progress(string study, int trainings, Action<string>? write = null, TimeSpan? pause = null)
{
    private static readonly Lock Gate = new();
    private readonly TimeSpan pause = pause ?? TimeSpan.FromSeconds(5);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan said;
    private int done;

    /// <summary>Where the lines go for whoever follows a run from outside.</summary>
    public static string Log { get; } = Path.Combine(Repository.Artifacts, "progress.log");

    /// <summary>Says a line to both. A log that cannot be written, as on a full disk, fails no training.</summary>
    public static void Say(string line)
    {
        lock (Gate)
        {
            TestContext.Progress.WriteLine(line);
            try
            {
                File.AppendAllText(Log, line + Environment.NewLine);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    /// <summary>One more training is done.</summary>
    public void Tick()
    {
        lock (Gate)
        {
            done++;
            var elapsed = watch.Elapsed;
            if (elapsed - said < pause && done < trainings)
                return;
            said = elapsed;
            var left = elapsed / done * (trainings - done);
            var line = done == trainings
                ? $"{study}: {trainings} trainings in {elapsed:m\\:ss}"
                : $"{study}: {done} of {trainings} trainings, {elapsed:m\\:ss}, about {left:m\\:ss} to go";
            (write ?? Say)(line);
        }
    }
}
