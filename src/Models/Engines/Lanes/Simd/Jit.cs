using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>How the engine's loops are compiled.</summary>
internal static class Jit
{
    /// <summary>
    /// Optimised at the first call, as tiered compilation would run the first thousands of steps ten times slower; and on its own, as in a caller's midst a
    /// loop's sums need not fit the registers, which costs up to five times.
    /// </summary>
    public const MethodImplOptions Loop = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
}
