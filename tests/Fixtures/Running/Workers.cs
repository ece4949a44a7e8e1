using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Running;

/// <summary>
/// The threads that train: one per core, each with one libtorch thread, so that two trainings never fight over a core. Tests wait;
/// these work. Jobs are taken in the order in which they came.
/// </summary>
public static class Workers
{
    private static readonly BlockingCollection<Action> Jobs = [];
    private static readonly Lazy<int> Started = new(Start);

    /// <summary>Number of threads.</summary>
    public static int Count { get; } = Environment.ProcessorCount;

    /// <summary>Runs all jobs and waits for them. After a failure the rest is skipped and the first error is thrown.</summary>
    public static void Run(IReadOnlyList<Action> jobs)
    {
        _ = Started.Value;
        using var left = new CountdownEvent(jobs.Count + 1);
        ExceptionDispatchInfo? error = null;
        foreach (var job in jobs)
            Jobs.Add(() => Do(job));
        left.Signal();
        left.Wait();
        error?.Throw();

        void Do(Action job)
        {
            try
            {
                if (error is null)
                    job();
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref error, ExceptionDispatchInfo.Capture(e), null);
            }

            left.Signal();
        }
    }

    private static int Start()
    {
        for (var i = 0; i < Count; i++)
            new Thread(Work) { IsBackground = true, Name = $"worker {i}" }.Start();
        return Count;
    }

    private static void Work()
    {
        LibtorchProcess.Prepare();
        foreach (var job in Jobs.GetConsumingEnumerable())
            job();
    }
}
