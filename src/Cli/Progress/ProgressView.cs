using System.Diagnostics;
using Reproducibility.Cli.Running;
using Spectre.Console;

namespace Reproducibility.Cli.Progress;

/// <summary>Shows how far a run is: a bar on a terminal, a line now and then elsewhere.</summary>
/// <param name="progress">Hears the lines of the files.</param>
/// <param name="files">To which the run's hosts add.</param>
/// <param name="console">Where it is shown.</param>
public sealed class ProgressView(RunProgress progress, IReadOnlyList<string> files, IAnsiConsole console)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private readonly GrowingFile[] growing = [.. files.Select(file => new GrowingFile(file))];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan? begun;

    /// <summary>Is called now and then while the run goes on.</summary>
    public Action? Meanwhile { get; init; }

    private string Line => progress.Line(watch.Elapsed, watch.Elapsed - (begun ?? watch.Elapsed));

    /// <summary>Follows a run to its end.</summary>
    /// <param name="run">Returns the host's exit status.</param>
    /// <param name="stop">Whether it was stopped.</param>
    /// <returns>The status; that of the interruption where the run was stopped.</returns>
    public int Follow(Task<int> run, CancellationToken stop)
    {
        if (console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi)
            Bar(run);
        else
            return Lines(run, stop);
        return Status(run, stop);
    }

    private void Bar(Task run) => console.Progress()
        .Columns(new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .AutoClear(true)
        .Start(context =>
        {
            var task = context.AddTask("starting", maxValue: 1);
            for (var ended = false; !ended;)
            {
                ended = Ended(run);
                foreach (var note in Update())
                    console.WriteLine(note);
                task.Value = progress.Share;
                if (begun is not null)
                    task.Description = Markup.Escape(Line);
            }
        });

    /// <summary>As <see cref="Follow"/>, in lines also on a terminal.</summary>
    public int Lines(Task<int> run, CancellationToken stop)
    {
        var (said, studies, trainings) = (TimeSpan.Zero, 0, -1);
        for (var ended = false; !ended;)
        {
            ended = Ended(run);
            foreach (var note in Update())
                console.WriteLine(note);
            var pause = TimeSpan.FromSeconds(watch.Elapsed < TimeSpan.FromMinutes(1) ? 10 : 30);
            var news = progress.StudiesDone != studies || (ended && progress.TrainingsDone != trainings);
            if (begun is null || progress.TrainingsKnown == 0 || (!news && (ended || watch.Elapsed - said < pause)))
                continue;
            (said, studies, trainings) = (watch.Elapsed, progress.StudiesDone, progress.TrainingsDone);
            console.WriteLine(Line);
        }

        return Status(run, stop);
    }

    private static int Status(Task<int> run, CancellationToken stop) => stop.IsCancellationRequested ? Interruption.ExitStatus : run.GetAwaiter().GetResult();

    private static bool Ended(Task run) => Task.WaitAny([run], Look) == 0;

    private string[] Update()
    {
        string[] lines = [.. growing.SelectMany(file => file.NewLines())];
        if (lines.Length > 0)
            begun ??= watch.Elapsed;
        string[] notes = [.. lines.Select(progress.Hear).OfType<string>()];
        Meanwhile?.Invoke();
        return notes;
    }
}
