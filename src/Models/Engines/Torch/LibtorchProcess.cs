using System.Runtime.InteropServices;
using TorchSharp;

namespace Reproducibility.Models;

/// <summary>
/// What libtorch needs of its process, said once and before its first use: one thread per training, since as many trainings run side by side as there are
/// cores, and an allocator that keeps the memory of a step for the next one.
/// </summary>
public static partial class LibtorchProcess
{
    private const int TrimThreshold = -1, TopPad = -2, MapThreshold = -3;

    /// <summary>The largest threshold that glibc takes for blocks of their own from the system: 32 MB.</summary>
    private const int LargestMapThreshold = 32 << 20;

    private static readonly Lazy<bool> Done = new(Begin);

    /// <summary>Prepares the process, and the calling thread, which computes on itself alone from now on.</summary>
    public static void Prepare()
    {
        _ = Done.Value;
        torch.set_num_threads(1);
    }

    private static bool Begin()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            // OpenMP's other threads would wait in a loop for work that does not come.
            _ = SetVariable("OMP_NUM_THREADS", "1", overwrite: 0);
            _ = SetVariable("OMP_WAIT_POLICY", "passive", overwrite: 0);
            _ = SetAllocator(MapThreshold, LargestMapThreshold);
            _ = SetAllocator(TrimThreshold, int.MaxValue);
            _ = SetAllocator(TopPad, 64 << 20);
            return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // another C library than glibc
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetAllocator(int parameter, int value);
}
