using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Reproducibility.Bench;

/// <summary>PyTorch eager in a process of its own, on one thread, asked for one measurement at a time.</summary>
/// <param name="script">Reads one request per line and answers with microseconds per step.</param>
/// <param name="environment">Variables of the process.</param>
internal sealed class TorchEager(string script, IReadOnlyDictionary<string, string>? environment = null) : IDisposable
{
    /// <summary>torch.set_num_threads does not reach OpenBLAS, which takes all cores.</summary>
    private static readonly Dictionary<string, string> OneThread = new() { ["OMP_NUM_THREADS"] = "1", ["OPENBLAS_NUM_THREADS"] = "1" };

    private readonly Process process = Start(script, environment ?? new Dictionary<string, string>());

    /// <summary>Microseconds per step.</summary>
    public double Microseconds(object request)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{script} ended.");
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Starts the interpreter that has torch: the environment variable PYTHON, else python3.</summary>
    private static Process Start(string script, IReadOnlyDictionary<string, string> environment)
    {
        var python = Environment.GetEnvironmentVariable("PYTHON") ?? "python3";
        if (!HasTorch(python))
            throw new InvalidOperationException($"{python} is missing or has no torch (Debian: python3-torch); set PYTHON to an interpreter that has it.");

        var info = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, script)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in OneThread.Concat(environment))
            info.Environment[name] = value;
        return Process.Start(info)!;
    }

    private static bool HasTorch(string python)
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo(python, ["-c", "import torch"]) { UseShellExecute = false, RedirectStandardError = true })!;
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
