using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>The functions of native/shim.cpp.</summary>
internal static unsafe partial class Native
{
    private const string Library = "TorchShim";

    // OpenMP's waiting threads must sleep, not spin, beside OpenBLAS's. It reads the process's real environment when libtorch loads it,
    // which .NET's own setter does not reach; what the user has set stays.
    static Native() => setenv("OMP_WAIT_POLICY", "passive", overwrite: 0);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    /// <summary>One argument or result: a list's pointer is Bits and its length Count; a device is (type, index).</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Value
    {
        public Tag Tag;
        public int Count;
        public long Bits;
    }

    [LibraryImport(Library)] private static partial nint ts_error();
    [LibraryImport(Library)] public static partial nint ts_version();
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial nint ts_find(string name, string overload);
    [LibraryImport(Library)] public static partial Value* ts_call(nint op, Value* args, int given, int* count);

    [LibraryImport(Library)] public static partial void ts_free(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial nint ts_alias(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial long ts_dim(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial long ts_numel(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial long ts_size(nint tensor, long dim);
    [LibraryImport(Library), SuppressGCTransition] public static partial long ts_stride(nint tensor, long dim);
    [LibraryImport(Library), SuppressGCTransition] public static partial int ts_contiguous(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial int ts_dtype(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial int ts_device_type(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial int ts_device_index(nint tensor);
    [LibraryImport(Library)] public static partial nint ts_data(nint tensor);

    [LibraryImport(Library), SuppressGCTransition] public static partial int ts_requires_grad(nint tensor);
    [LibraryImport(Library)] public static partial int ts_set_requires_grad(nint tensor, int value);
    [LibraryImport(Library), SuppressGCTransition] public static partial nint ts_grad(nint tensor);
    [LibraryImport(Library)] public static partial int ts_set_grad(nint tensor, nint grad);
    [LibraryImport(Library)]
    public static partial int ts_backward(
        nint* tensors, int count, nint* grads, int gradCount, int retain, int create, nint* inputs, int inputCount);
    [LibraryImport(Library)]
    public static partial int ts_gradients(
        nint* outputs, int count, nint* inputs, int inputCount, nint* grads, int gradCount, int retain, int create, int allowUnused, nint* gradients);
    [LibraryImport(Library), SuppressGCTransition] public static partial int ts_grad_enabled();
    [LibraryImport(Library), SuppressGCTransition] public static partial void ts_set_grad_enabled(int value);

    [LibraryImport(Library)] public static partial int ts_default_dtype();
    [LibraryImport(Library)] public static partial int ts_num_threads();
    [LibraryImport(Library)] public static partial int ts_set_num_threads(int count);
    [LibraryImport(Library)] public static partial int ts_cuda_count();

    /// <summary>A C++ exception with libtorch's message, as TorchSharp throws it.</summary>
    public static ExternalException Error() => new(Marshal.PtrToStringUTF8(ts_error()));

    /// <exception cref="ExternalException">The handle is null: the call failed.</exception>
    public static nint Checked(nint handle) => handle != 0 ? handle : throw Error();

    /// <exception cref="ExternalException">The call failed.</exception>
    public static void Check(int succeeded)
    {
        if (succeeded == 0) throw Error();
    }
}
