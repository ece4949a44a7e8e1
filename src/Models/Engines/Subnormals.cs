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

    /// <summary>Where C's fenv_t keeps the register that controls vectors, and its bits: FTZ and DAZ of x64, FZ of ARM; null: not known.</summary>
    private static readonly (string Library, int Place, uint Bits)? Register = (OperatingSystem.IsMacOS(), RuntimeInformation.ProcessArchitecture) switch
    {
        (false, Processor.X64) => ("libm.so.6", 28, 0x8040),
        (false, Processor.Arm64) => ("libm.so.6", 0, 1 << 24),
        (true, Processor.Arm64) => ("/usr/lib/libSystem.dylib", 8, 1 << 24),
        _ => null,
    };

    private static readonly nint Functions = Register is var (library, _, _) && NativeLibrary.TryLoad(library, out var handle) ? handle : 0;

    /// <summary>Whether they can be taken for zero here: with Windows, with Linux (glibc) on x64 or ARM, with macOS on ARM.</summary>
    public static bool CanBeZero => OperatingSystem.IsWindows() || Functions != 0;

    /// <summary>Where they can, the calling thread takes them for zero, as inputs and as results, until the scope ends.</summary>
    public static Scope AreZero() => Set(zero: true);

    /// <summary>The calling thread takes them for what they are, until the scope ends.</summary>
    public static Scope AreKept() => Set(zero: false);

    private static Scope Set(bool zero)
    {
        var before = new Scope();
        if (OperatingSystem.IsWindows())
        {
            before.IsSet = SetWindows(out before.Control, 0, 0) == 0;
            SetWindows(out _, zero ? Flush : 0, Mask);
        }
        else if (Functions != 0 && Function("fegetenv")(before.Environment) == 0)
        {
            before.IsSet = true;
            var (_, place, bits) = Register!.Value;
            var now = before;
            var control = (uint*)(now.Environment + place);
            *control = zero ? *control | bits : *control & ~bits;
            Function("fesetenv")(now.Environment);
        }

        return before;
    }

    private static delegate* unmanaged<byte*, int> Function(string name) => (delegate* unmanaged<byte*, int>)NativeLibrary.GetExport(Functions, name);

    [LibraryImport("ucrtbase", EntryPoint = "_controlfp_s")]
    private static partial int SetWindows(out uint now, uint value, uint mask);

    /// <summary>How a thread took them before.</summary>
    public ref struct Scope
    {
        internal fixed byte Environment[64];
        internal uint Control;
        internal bool IsSet;

        /// <summary>The thread takes them as it did.</summary>
        public void Dispose()
        {
            if (!IsSet)
                return;
            if (OperatingSystem.IsWindows())
            {
                SetWindows(out _, Control, Mask);
            }
            else
            {
                fixed (byte* before = Environment)
                    Function("fesetenv")(before);
            }
        }
    }
}
