using System.Diagnostics;
using System.Globalization;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using static Reproducibility.Bench.Report;

namespace Reproducibility.Bench.Processes;

/// <summary>
/// The time of the same trainings in one process with all cores, and in several beside each other that share the cores: what the allocator and the garbage
/// collector of one process cost. Start of the processes is not counted.
/// </summary>
internal static class ProcessBench
{
    /// <summary>The word that makes this program one of the processes.</summary>
    public const string Worker = "processes-worker";

    /// <summary>As many as train together, also where a process has one core.</summary>
    private const int SeedsOfCore = 16;

    private const string Points = "points in lanes", Libtorch = "points by libtorch", Images = "images in lanes";

    /// <summary>Measures 1, 2, 4 ... processes, and as many as there are cores.</summary>
    public static void Run()
    {
        var cores = Environment.ProcessorCount;
        int[] counts = [.. Enumerable.Range(0, 31).Select(power => 1 << power).TakeWhile(count => count < cores), cores];
        Console.WriteLine($"Seconds of {SeedsOfCore} seeds per core on {cores} cores, the slowest process; in brackets the speed in units of one process.");
        Header(["processes", Points, Libtorch, Images]);
        var one = new Dictionary<string, double>();
        foreach (var count in counts)
            Row([$"{count}", .. new[] { Points, Libtorch, Images }.Select(what => Cell(what, Seconds(what, count, cores)))]);

        string Cell(string what, double seconds)
        {
            one.TryAdd(what, seconds);
            return $"{Number(seconds, 1)} ({Number(one[what] / seconds, 2)})";
        }
    }

    /// <summary>Trains some seeds and says how long that took.</summary>
    public static int Train(string what, int first, int count)
    {
        var settings = new RunSettings(Engine: what == Libtorch ? "torch" : "lanes", Seeds: [.. Enumerable.Range(first, count)]);
        var suite = new Suite(settings);
        var watch = Stopwatch.StartNew();
        _ = what == Images ? suite.Run<MnistCnn>().Found() : suite.Run<Kills.KillStudy>().Found();
        Console.WriteLine(watch.Elapsed.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Seconds(string what, int count, int cores)
    {
        var seeds = SeedsOfCore * cores / count;
        Process[] all = [.. Enumerable.Range(0, count).Select(i => Start(what, i * seeds, seeds, Math.Max(1, cores / count)))];
        return all.Max(process =>
        {
            using (process)
                return double.Parse(process.StandardOutput.ReadToEnd().TrimEnd().Split('\n')[^1], CultureInfo.InvariantCulture);
        });
    }

    private static Process Start(string what, int first, int count, int cores)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ProcessBench).Assembly.Location, Worker, what, $"{first}", $"{count}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{cores}";
        return Process.Start(start)!;
    }
}
