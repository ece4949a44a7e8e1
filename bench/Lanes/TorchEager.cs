using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Reproducibility.Bench.Lanes;

/// <summary>PyTorch eager in a process of its own, asked for one measurement at a time.</summary>
internal sealed class TorchEager : IDisposable
{
    /// <summary>The interpreter that has torch: the environment variable PYTHON, else python3.</summary>
    private readonly Process process = Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("PYTHON") ?? "python3", [Path.Combine(AppContext.BaseDirectory, "torch_eager.py")])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Microseconds per step of one seed.</summary>
    public double Microseconds(LaneCase @case, bool isForeach, bool setToNone)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new
        {
            widths = @case.Widths,
            points = @case.Points,
            batch = @case.Batch,
            steps = @case.TorchSteps,
            @foreach = isForeach,
            set_to_none = setToNone,
        }));
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("torch_eager.py ended; does this python3 have torch? PYTHON names another.");
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
