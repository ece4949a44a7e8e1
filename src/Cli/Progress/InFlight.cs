namespace Reproducibility.Cli.Progress;

/// <summary>Trainings that have begun and not ended. As long as the first ones of a run go on they are most of what it has done.</summary>
internal sealed class InFlight
{
    private readonly Dictionary<string, Queue<(int Trainings, double At)>> begun = [];

    /// <summary>Some trainings of a study have begun, which go on together.</summary>
    /// <param name="study">Id of the study.</param>
    /// <param name="trainings">How many.</param>
    /// <param name="at">When, in seconds.</param>
    public void Begin(string study, int trainings, double at)
    {
        if (!begun.TryGetValue(study, out var all))
            begun[study] = all = [];
        for (var i = 0; i < trainings; i++)
            all.Enqueue((trainings, at));
    }

    /// <summary>One has ended.</summary>
    public void End(string study)
    {
        if (begun.TryGetValue(study, out var all))
            all.TryDequeue(out _);
    }

    /// <summary>How much of their work is done.</summary>
    /// <param name="now">In seconds.</param>
    /// <param name="pace">Seconds of a core for a unit of work.</param>
    /// <param name="work">Work of a training of a study.</param>
    public double Work(double now, double pace, Func<string, double> work) => begun.Sum(study => study.Value.Sum(training =>
        Math.Min(Math.Max(0, now - training.At) / training.Trainings / pace, work(study.Key))));
}
