using System.Diagnostics;
using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Cli.Slurm;

/// <summary>A Slurm of one node that a test starts and ends; without Slurm's programs the test is skipped.</summary>
internal sealed class OneNode : IDisposable
{
    private const string Variable = "SLURM_CONF";
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "Slurm", "one-node");
    private readonly string? earlier = Environment.GetEnvironmentVariable(Variable);

    private OneNode()
    {
    }

    /// <summary>A folder for what the tests leave; a space in its name is none of Slurm's business.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("one node ").FullName;

    private string Daemons => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"one-node-{Environment.ProcessId}-{GetHashCode():x}")).FullName;

    /// <summary>Starts it, and lets Slurm's programs in this process's children talk to it.</summary>
    public static OneNode Start()
    {
        foreach (var program in new[] { "sbatch", "slurmctld", "slurmd", "munged" })
        {
            if (!Places.Any(place => File.Exists(Path.Combine(place, program))))
                Assert.Ignore($"There is no {program}, so no job runs. Install Slurm (Debian: apt-get install slurm-wlm munge).");
        }

        var node = new OneNode();
        if (node.Run("start") != 0)
        {
            node.Dispose();
            Assert.Fail($"{Script} did not start.");
        }

        Environment.SetEnvironmentVariable(Variable, Path.Combine(node.Daemons, "slurm.conf"));
        return node;
    }

    /// <summary>Runs a program and returns what it prints.</summary>
    public static string Say(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return said.Result + wrong;
    }

    /// <summary>Waits until something holds.</summary>
    public static void Until(string what, Func<bool> holds, int seconds = 60)
    {
        for (var watch = Stopwatch.StartNew(); !holds(); Thread.Sleep(100))
            Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(seconds), $"Waited in vain until {what}. {Say("squeue", "--array", "--states=all")}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Run("stop");
        Environment.SetEnvironmentVariable(Variable, earlier);
        Directory.Delete(Daemons, recursive: true);
        Directory.Delete(Folder, recursive: true);
    }

    private static IEnumerable<string> Places => [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin", "/sbin"];

    private int Run(string word)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Script, word, Daemons]))!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
