using System.Diagnostics;
using System.Globalization;
using Reproducibility.Store;

namespace Reproducibility.Bench.Kills;

/// <summary>
/// Kills a run with a store at random times, again and again. Whenever it comes to its end, what it found and every entry must be those of a run that
/// was never killed; then it begins with an empty store. The result of a store is worth nothing if a kill can change it.
/// </summary>
/// <param name="victim">The run.</param>
internal sealed class KillBench(IVictim victim)
{
    private readonly Random random = new(1);
    private int exit, kills, ends, wrong;

    /// <summary>Kills so often.</summary>
    /// <returns>0: no kill changed anything.</returns>
    public int Run(int number)
    {
        var folder = Directory.CreateTempSubdirectory("kills-").FullName;
        try
        {
            return Run(number, Path.Combine(folder, "alone"), Path.Combine(folder, "killed"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int Run(int number, string alone, string killed)
    {
        var watch = Stopwatch.StartNew();
        exit = Start(alone, Timeout.InfiniteTimeSpan)!.Value;
        var whole = watch.Elapsed;
        for (var last = false; !last;)
        {
            last = kills >= number;
            if (Start(killed, last ? Timeout.InfiniteTimeSpan : whole * random.NextDouble()) is not { } status)
            {
                kills++;
                continue;
            }

            ends++;
            string[] differences = [.. status == exit ? [] : new[] { $"It ended with {status} instead of {exit}." }, .. Differences(alone, killed)];
            wrong += differences.Length > 0 ? 1 : 0;
            foreach (var difference in differences)
                Console.WriteLine(difference);
            Console.WriteLine($"{kills} kills, {ends} ends, {wrong} of them other than undisturbed");
            Directory.Delete(killed, recursive: true);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{kills} kills within {whole.TotalSeconds:0.0} s of a run, {ends} ends, {wrong} of them other than undisturbed"));
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Starts the run and kills it after a time.</summary>
    /// <returns>Its status; null: it was killed.</returns>
    private int? Start(string folder, TimeSpan time)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet", victim.Command(folder)) { RedirectStandardOutput = true, UseShellExecute = false };
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEndAsync();
        var ended = child.WaitForExit(time);

        // Half of the kills leave what it had started to find out by itself that it is alone.
        if (!ended)
            child.Kill(entireProcessTree: random.Next(2) == 0);
        child.WaitForExit();
        if (new[] { "no good", "NOT REPRODUCIBLE" }.FirstOrDefault(word => said.Result.Contains(word, StringComparison.Ordinal)) is not null)
        {
            wrong++;
            Console.WriteLine(said.Result);
        }

        return ended ? child.ExitCode : null;
    }

    private IEnumerable<string> Differences(string alone, string killed)
    {
        foreach (var file in victim.Results(alone).Where(file => !Same(Path.Combine(alone, file), Path.Combine(killed, file))))
            yield return $"{file} differs.";
        var (right, other) = (Entries(alone), Entries(killed));
        foreach (var name in right.Keys.Except(other.Keys))
            yield return $"{name} is missing.";
        foreach (var name in other.Keys.Except(right.Keys))
            yield return $"{name} should not be there.";
        foreach (var name in right.Keys.Intersect(other.Keys).Where(name => !right[name].SameTensors(other[name])))
            yield return $"{name} differs.";
    }

    private static bool Same(string file, string other) => File.Exists(other) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static Dictionary<string, TensorFile> Entries(string folder)
    {
        var store = Path.Combine(folder, IVictim.Store);
        return Directory.EnumerateFiles(store, "*.safetensors", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(store, file), file => TensorFile.Read(File.ReadAllBytes(file)));
    }
}
