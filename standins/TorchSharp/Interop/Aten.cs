using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// The door to libtorch's operators. An operator is named as in native_functions.yaml, overload after the dot ("add.Tensor");
/// arguments stand in the schema's order, and those left out at the end take their defaults.
/// </summary>
/// <exception cref="System.Runtime.InteropServices.ExternalException">libtorch refuses; its message.</exception>
internal static unsafe class Aten
{
    // Keyed by the identity of the (interned) literal, copied on growth: a look-up is a few nanoseconds and takes no lock.
    private static volatile Dictionary<string, nint> operators = new(ReferenceEqualityComparer.Instance);

    /// <summary>Calls an operator that returns one tensor.</summary>
    public static Tensor Call(string name, params ReadOnlySpan<Arg> args)
    {
        int count;
        return Owned(Invoke(name, args, &count)[0]);
    }

    /// <summary>Calls an operator for its effect (in place, or with out=); its result is dropped.</summary>
    public static void Do(string name, params ReadOnlySpan<Arg> args) => Invoke(name, args, null);

    /// <summary>Calls an operator that works in place and returns the tensor it worked on, which is its first argument.</summary>
    public static Tensor InPlace(string name, params ReadOnlySpan<Arg> args)
    {
        Invoke(name, args, null);
        return (Tensor)args[0].Reference!;
    }

    public static (Tensor, Tensor) Pair(string name, params ReadOnlySpan<Arg> args)
    {
        int count;
        var results = Invoke(name, args, &count);
        return (Owned(results[0]), Owned(results[1]));
    }

    public static (Tensor, Tensor, Tensor) Triple(string name, params ReadOnlySpan<Arg> args)
    {
        int count;
        var results = Invoke(name, args, &count);
        return (Owned(results[0]), Owned(results[1]), Owned(results[2]));
    }

    [SkipLocalsInit]
    private static Native.Value* Invoke(string name, ReadOnlySpan<Arg> args, int* count)
    {
        const int small = 64;
        var words = 0;
        foreach (ref readonly var arg in args) words += arg.Words;
        var room = words <= small ? stackalloc long[small] : new long[words];
        var values = stackalloc Native.Value[args.Length];
        fixed (long* start = room)
        {
            var next = start;
            for (var k = 0; k < args.Length; k++)
            {
                values[k] = args[k].ToNative(next);
                next += args[k].Words;
            }
            var results = Native.ts_call(Find(name), values, args.Length, count);
            foreach (ref readonly var arg in args) GC.KeepAlive(arg.Reference);
            return results != null ? results : throw Native.Error();
        }
    }

    private static nint Find(string name)
    {
        if (operators.TryGetValue(name, out var handle)) return handle;
        var dot = name.IndexOf('.');
        handle = Native.Checked(dot < 0 ? Native.ts_find("aten::" + name, "") : Native.ts_find("aten::" + name[..dot], name[(dot + 1)..]));
        lock (ReferenceEqualityComparer.Instance)
            operators = new Dictionary<string, nint>(operators, ReferenceEqualityComparer.Instance) { [name] = handle };
        return handle;
    }

    private static Tensor Owned(in Native.Value value) => new((nint)value.Bits);
}
