using System.Runtime.InteropServices;
using Processor = System.Runtime.InteropServices.Architecture;

namespace Reproducibility.Models;

/// <summary>
/// Numbers nearer to zero than 1.2e-38, or 2.2e-308 of 64 bits. Many processors need a hundred cycles for an operation on them, as against one. Weights
/// that decay end there, and so do the moments of units that no longer learn. As zeros they change no sum with a number of usual size.
/// </summary>
public static partial class Subnormals
{
    // FTZ and DAZ of the register MXCSR.
    private const uint FlushResults = 1 << 15, FlushInputs = 1 << 6;

    // _DN_FLUSH and _MCW_DN of Windows, for the same two.
    private const uint Flush = 0x01000000, Mask = 0x03000000;

    /// <summary>The calling thread takes them for zero from now on, as inputs and as results.</summary>
    /// <returns>Whether it does: on x64 with Linux (glibc) or Windows. Other processors do not need it.</returns>
    public static bool FlushToZero()
    {
        if (RuntimeInformation.ProcessArchitecture != Processor.X64)
            return false;
        if (OperatingSystem.IsWindows())
            return SetWindows(out _, Flush, Mask) == 0;
        return OperatingSystem.IsLinux() && SetLinux();
    }

    private static bool SetLinux()
    {
        try
        {
            if (GetEnvironment(out var environment) != 0)
                return false;
            environment.Control |= FlushResults | FlushInputs;
            return SetEnvironment(in environment) == 0;
        }
        catch (DllNotFoundException)
        {
            return false; // another C library than glibc
        }
    }

    /// <summary>fenv_t of x64: what the old processor unit keeps, then the register that controls vectors.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 32)]
    private struct FloatEnvironment
    {
        [FieldOffset(28)]
        public uint Control;
    }

    [LibraryImport("libm.so.6", EntryPoint = "fegetenv")]
    private static partial int GetEnvironment(out FloatEnvironment environment);

    [LibraryImport("libm.so.6", EntryPoint = "fesetenv")]
    private static partial int SetEnvironment(in FloatEnvironment environment);

    [LibraryImport("ucrtbase", EntryPoint = "_controlfp_s")]
    private static partial int SetWindows(out uint now, uint value, uint mask);
}
