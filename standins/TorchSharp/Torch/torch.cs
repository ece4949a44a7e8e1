using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The version of the libtorch underneath, as in 1.13.1.</summary>
    public static string __version__ => Marshal.PtrToStringUTF8(Native.ts_version())!;

    /// <summary>Opens a scope that disposes, at its own end, every tensor made on this thread from now on.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.Current.Open();

    /// <summary>Names of dimensions are in the signatures, as TorchSharp has them; this stand-in has no named tensors.</summary>
    private static void NoNames(string[]? names)
    {
        if (names is not null) throw new NotImplementedException("Named dimensions are not part of this stand-in.");
    }
}
