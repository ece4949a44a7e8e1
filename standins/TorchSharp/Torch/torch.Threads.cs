namespace TorchSharp;

public static partial class torch
{
    /// <summary>The threads that one operator may use, on any thread of the process: OpenMP's and OpenBLAS's.</summary>
    public static void set_num_threads(int num) => Native.Check(Native.ts_set_num_threads(num));

    public static int get_num_threads() => Native.ts_num_threads();

    /// <summary>CUDA devices; none where libtorch was built without CUDA.</summary>
    public static class cuda
    {
        public static bool is_available() => device_count() > 0;
        public static int device_count() => Native.ts_cuda_count();
    }
}
