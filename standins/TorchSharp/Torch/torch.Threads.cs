namespace TorchSharp;

public static partial class torch
{
    /// <summary>The threads that one operator may use, on any thread of the process: OpenMP's and OpenBLAS's.</summary>
    public static void set_num_threads(int num) => Native.Check(Native.ts_set_num_threads(num));

    public static int get_num_threads() => Native.ts_num_threads();

    public static void set_num_interop_threads(int num) => Native.Check(Native.ts_set_num_interop_threads(num));

    public static int get_num_interop_threads() => Native.ts_num_interop_threads();

    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>Whether the device can be used in this process.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType) =>
        deviceType == DeviceType.CPU || deviceType == DeviceType.CUDA && cuda.is_available();

    /// <exception cref="InvalidOperationException">The device is not there.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType))
            throw new InvalidOperationException($"Torch device type {deviceType} did not initialise on the current machine.");
    }

    /// <exception cref="InvalidOperationException">The device is not there.</exception>
    public static Device InitializeDevice(Device? device)
    {
        device ??= defaultDevice;
        InitializeDeviceType(device.type);
        return device;
    }

    /// <summary>CUDA devices; none where libtorch was built without CUDA.</summary>
    public static class cuda
    {
        public static bool is_available() => device_count() > 0;
        public static bool is_cudnn_available() => Native.ts_cudnn_available() != 0;
        public static int device_count() => Native.ts_cuda_count();
        public static void manual_seed(long seed) => torch.manual_seed(seed);
        public static void manual_seed_all(long seed) => torch.manual_seed(seed);

        /// <summary>Waits until the device has done all that was asked of it.</summary>
        public static void synchronize(Device? device = null)
        {
            InitializeDeviceType(DeviceType.CUDA);
            Native.Check(Native.ts_cuda_synchronize(device?.index ?? -1));
        }
    }
}
