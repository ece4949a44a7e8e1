using System.Diagnostics;
using System.Globalization;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Store;

namespace Reproducibility.Bench.Kills;

/// <summary>
/// Kills a run with a store at random times, again and again. Whenever it comes to its end, what it found and every entry must be those of a run that
/// was never killed; then it begins with an empty store. The result of a store is worth nothing if a kill can change it.
/// </summary>
internal static class KillBench
{
    /// <summary>The word that makes this program the run that is killed.</summary>
    public const string Victim = "kills-victim";

    private const string Found = "found.txt";

    /// <summary>Kills so often.</summary>
    /// <returns>0: no kill changed anything.</returns>
    public static int Run(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("kills-").FullName;
        try
        {
            return Run(kills, Path.Combine(folder, "alone"), Path.Combine(folder, "killed"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The run: trains with both engines, takes what the store has, and writes down what it found.</summary>
    public static int Train(string folder)
    {
        var text = "";
        foreach (var engine in new[] { "lanes", "torch" })
        {
            var store = new RunStore(Path.Combine(folder, "store"), Console.WriteLine, Console.WriteLine);
            var run = new Suite(new RunSettings(Engine: engine), store: store) { Code = _ => new Dictionary<string, string>() }.Run<KillStudy>();
            text += StudyDocument.Markdown(run.Study, run.Found(), run.Plan) + run.Found().Figure.ToSvg();
        }

        File.WriteAllText(Path.Combine(folder, Found), text);
        return 0;
    }

    private static int Run(int kills, string alone, string killed)
    {
        var random = new Random(1);
        var watch = Stopwatch.StartNew();
        var (_, trained) = Start(alone, Timeout.InfiniteTimeSpan);
        var whole = watch.Elapsed;
        var (done, ends, wrong) = (0, 0, trained ? 0 : 1);
        for (var last = false; !last;)
        {
            last = done >= kills;
            var (said, ended) = Start(killed, last ? Timeout.InfiniteTimeSpan : whole * random.NextDouble());
            done += ended ? 0 : 1;
            if (said.Contains("no good", StringComparison.Ordinal) || said.Contains("NOT REPRODUCIBLE", StringComparison.Ordinal))
                wrong++;
            if (!ended)
                continue;
            ends++;
            if (Differences(alone, killed) is { Count: > 0 } differences)
            {
                wrong++;
                Console.WriteLine(string.Join(Environment.NewLine, differences));
            }

            Directory.Delete(killed, recursive: true);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{done} kills within {whole.TotalSeconds:0.0} s of a run, {ends} ends, {wrong} of them other than undisturbed"));
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Starts the run and kills it after a time.</summary>
    /// <returns>What it said, and whether it came to its end before.</returns>
    private static (string Said, bool Ended) Start(string folder, TimeSpan time)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(KillBench).Assembly.Location, Victim, folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.RemoveAt(0);
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEndAsync();
        var ended = child.WaitForExit(time);
        if (!ended)
            child.Kill();
        child.WaitForExit();
        return ended && child.ExitCode != 0 ? throw new InvalidOperationException($"The run failed: {said.Result}") : (said.Result, ended);
    }

    private static List<string> Differences(string alone, string killed)
    {
        var differences = new List<string>();
        if (!File.ReadAllBytes(Path.Combine(alone, Found)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(killed, Found))))
            differences.Add("Tables or figures differ.");
        var (right, other) = (Entries(alone), Entries(killed));
        differences.AddRange(right.Keys.Except(other.Keys).Select(name => $"{name} is missing."));
        differences.AddRange(other.Keys.Except(right.Keys).Select(name => $"{name} should not be there."));
        differences.AddRange(right.Where(entry => other.TryGetValue(entry.Key, out var its) && !entry.Value.SameTensors(its)).Select(e => $"{e.Key} differs."));
        return differences;
    }

    private static Dictionary<string, TensorFile> Entries(string folder)
    {
        var store = Path.Combine(folder, "store");
        return Directory.EnumerateFiles(store, "*.safetensors", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(store, file), file => TensorFile.Read(File.ReadAllBytes(file)));
    }
}
