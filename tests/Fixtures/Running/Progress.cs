using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Reproducibility.Fixtures.Running;

/// <summary>
/// Says how far a study's trainings are: in lines of JSON to the run's progress.jsonl, from which ./reproduce shows the whole run, and now and
/// then in words to NUnit's progress stream.
/// </summary>
public sealed class Progress
{
    private static readonly Lock Gate = new();

    /// <summary>Since the first study of the run.</summary>
    private static readonly Stopwatch Clock = Stopwatch.StartNew();

    private static readonly ConcurrentDictionary<string, string> Data = new();
    private readonly string study;
    private readonly int trainings;
    private readonly Action<string> say, note;
    private readonly TimeSpan pause;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan said;
    private int done;

    /// <summary>Announces trainings.</summary>
    /// <param name="study">Id of the study.</param>
    /// <param name="seeds">Number of its seeds.</param>
    /// <param name="trainings">How many are to be done now.</param>
    /// <param name="say">Hears the words; null: NUnit's progress stream.</param>
    /// <param name="note">Hears the JSON; null: the run's progress.jsonl.</param>
    /// <param name="pause">Between two lines of words.</param>
    /// <param name="found">How many more were found in a store and are not done again.</param>
    public Progress(string study, int seeds, int trainings, Action<string>? say = null, Action<string>? note = null, TimeSpan? pause = null, int found = 0)
    {
        (this.study, this.trainings, this.pause) = (study, trainings, pause ?? TimeSpan.FromSeconds(5));
        (this.say, this.note) = (say ?? TestContext.Progress.WriteLine, note ?? Append);
        this.note(found == 0
            ? JsonSerializer.Serialize(new { study, seeds, of = trainings })
            : JsonSerializer.Serialize(new { study, seeds, of = trainings, found }));
        if (found > 0)
            this.say($"{study}: {found} of {found + trainings} trainings found; {trainings} to train");
    }

    /// <summary>Says a line to the user, for instance about a download.</summary>
    public static void Say(string line)
    {
        lock (Gate)
        {
            TestContext.Progress.WriteLine(line);
            Append(JsonSerializer.Serialize(new { note = line }));
        }
    }

    /// <summary>Says that a training came out otherwise than before, which fails the run.</summary>
    public static void SayIrreproducible(string line) => Append(JsonSerializer.Serialize(new { irreproducible = line }));

    /// <summary>Says which data set a run reads, once.</summary>
    public static void SayData(string name, string checksum)
    {
        if (Data.TryAdd(name, checksum))
            Append(JsonSerializer.Serialize(new { data = name, checksum }));
    }

    /// <summary>Says how fast a core trains.</summary>
    public static void SaySpeed(double gigaflops) => Append(JsonSerializer.Serialize(new { gigaflops }));

    /// <summary>Says what a run that trains nothing lacks.</summary>
    /// <param name="study">Of which study.</param>
    /// <param name="trainings">Of each the number of its condition, from 1, and its seed.</param>
    /// <param name="line">The same for the user.</param>
    public static void SayMissing(string study, IReadOnlyList<(int Condition, int Seed)> trainings, string line) => Append(JsonSerializer.Serialize(new
    {
        missing = line,
        of = study,
        conditions = trainings.Select(training => training.Condition),
        seeds = trainings.Select(training => training.Seed),
    }));

    /// <summary>Some trainings begin, which go on together.</summary>
    public void Begin(int trainings) => note(JsonSerializer.Serialize(new { study, begun = trainings, at = Math.Round(Clock.Elapsed.TotalSeconds, 3) }));

    /// <summary>One more training is done.</summary>
    /// <param name="seconds">What it took on its core.</param>
    public void Tick(double seconds)
    {
        lock (Gate)
        {
            done++;
            note(JsonSerializer.Serialize(new { study, seconds = Math.Round(seconds, 3) }));
            var elapsed = watch.Elapsed;
            if (elapsed - said < pause && done < trainings)
                return;
            said = elapsed;
            say(done == trainings ? $"{study}: {trainings} trainings" : $"{study}: {done} of {trainings} trainings");
        }
    }

    /// <summary>A file that cannot be written, as on a full disk, fails no training.</summary>
    private static void Append(string line)
    {
        try
        {
            lock (Gate)
                File.AppendAllText(Path.Combine(Repository.Artifacts, "progress.jsonl"), line + Environment.NewLine);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
