using Reproducibility.Models;

namespace Reproducibility.Bench;

/// <summary>Measures work by the processor's time: what else the machine does takes the processor away, but hardly costs of that.</summary>
internal static class Work
{
    /// <summary>Microseconds of processor time, of all threads of this process.</summary>
    public static double Microseconds(Action work)
    {
        var begin = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - begin).TotalMicroseconds;
    }

    /// <summary>Microseconds of processor time per step, but for the first one, which touches memory for the first time.</summary>
    public static double PerStep(Training training)
    {
        var clock = new Clock();
        training.Run(clock);
        return (clock.Last - clock.First).TotalMicroseconds / (training.Steps - 1);
    }

    private sealed class Clock : Observer
    {
        public TimeSpan First { get; private set; }

        public TimeSpan Last { get; private set; }

        public override void Step(Training training, StepReport step)
        {
            Last = Environment.CpuUsage.TotalTime;
            if (step.Number == 0)
                First = Last;
        }
    }
}
