using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using TorchSharp;

namespace Reproducibility.Fixtures.Studies;

/// <summary>What libtorch's results depend on: its version and its device. On a CPU it chooses its kernels by maker and instruction set.</summary>
internal static class Libtorch
{
    private static readonly Lazy<string> Cuda = new(Gpu);

    /// <summary>"libtorch 2.10.0 on cpu X64 GenuineIntel AVX-512".</summary>
    public static string On(string device) => $"libtorch {torch.__version__} on {(device == "cpu" ? $"cpu {Cpu()}" : $"{device} {Cuda.Value}")}";

    private static string Cpu()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString();
        if (!X86Base.IsSupported)
            return architecture;
        var (_, b, c, d) = X86Base.CpuId(0, 0);
        ReadOnlySpan<int> maker = [b, d, c];
        var widest = Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "SSE";
        return $"{architecture} {System.Text.Encoding.ASCII.GetString(MemoryMarshal.AsBytes(maker))} {widest}";
    }

    /// <summary>The GPU's model; "unknown" where the driver's tool does not say.</summary>
    private static string Gpu()
    {
        try
        {
            var start = new ProcessStartInfo("nvidia-smi", ["--query-gpu=name", "--format=csv,noheader"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var tool = Process.Start(start)!;
            var names = tool.StandardOutput.ReadToEnd();
            tool.WaitForExit();
            return names.Split('\n', StringSplitOptions.TrimEntries)[0] is { Length: > 0 } name ? name : "unknown";
        }
        catch (Win32Exception)
        {
            return "unknown";
        }
    }
}
