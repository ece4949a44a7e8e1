using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Reproducibility.Results;

/// <summary>What a result says of the checkout and the machine that it came from.</summary>
public static class Surroundings
{
    /// <summary>Commit of a checkout, and whether tracked files differ from it; null and false where git does not say.</summary>
    public static (string? Commit, bool Changed) Checkout(string folder) =>
        Git(folder, "rev-parse HEAD") is { } commit ? (commit, Git(folder, "status --porcelain --untracked-files=no") is { Length: > 0 }) : (null, false);

    /// <summary>"AMD EPYC 7763, 2 cores, 8 GiB, Debian GNU/Linux 12 (X64)".</summary>
    public static string Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30);
        return $"{Processor()}, {Environment.ProcessorCount} cores, {memory:0} GiB, {RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})";
    }

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var name = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return name?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
    }

    private static string? Git(string folder, string arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
            })!;
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
