using System.Runtime.InteropServices;
using Processor = System.Runtime.InteropServices.Architecture;

namespace Reproducibility.Models;

/// <summary>
/// Numbers nearer to zero than 1.2e-38, or 2.2e-308 of 64 bits. Many processors need a hundred cycles for an operation on them, as against one. Weights
/// that decay end there, and so do the moments of units that no longer learn. As zeros they change no sum with a number of usual size.
/// </summary>
public static unsafe partial class Subnormals
{
    // _DN_FLUSH and _MCW_DN of Windows.
    private const uint Flush = 0x01000000, Mask = 0x03000000;

    /// <summary>The calling thread takes them for zero from now on, as inputs and as results.</summary>
    /// <returns>Whether it does: with Windows, with Linux (glibc) on x64 or ARM, with macOS on ARM.</returns>
    public static bool FlushToZero()
    {
        if (OperatingSystem.IsWindows())
            return SetWindows(out _, Flush, Mask) == 0;
        if (Control() is not var (library, place, bits) || !NativeLibrary.TryLoad(library, out var functions))
            return false;
        var environment = stackalloc byte[64];
        if (Function("fegetenv")(environment) != 0)
            return false;
        *(uint*)(environment + place) |= bits;
        return Function("fesetenv")(environment) == 0;

        delegate* unmanaged<byte*, int> Function(string name) => (delegate* unmanaged<byte*, int>)NativeLibrary.GetExport(functions, name);
    }

    /// <summary>Where C's fenv_t keeps the register that controls vectors, and its bits: FTZ and DAZ of x64, FZ of ARM; null: not known.</summary>
    private static (string Library, int Place, uint Bits)? Control() => (OperatingSystem.IsMacOS(), RuntimeInformation.ProcessArchitecture) switch
    {
        (false, Processor.X64) => ("libm.so.6", 28, 0x8040),
        (false, Processor.Arm64) => ("libm.so.6", 0, 1 << 24),
        (true, Processor.Arm64) => ("libSystem.dylib", 8, 1 << 24),
        _ => null,
    };

    [LibraryImport("ucrtbase", EntryPoint = "_controlfp_s")]
    private static partial int SetWindows(out uint now, uint value, uint mask);
}
