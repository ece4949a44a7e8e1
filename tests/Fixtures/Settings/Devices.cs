using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Fixtures.Settings;

/// <summary>The devices of this machine.</summary>
public static class Devices
{
    /// <summary>The device of a name.</summary>
    /// <exception cref="SettingException">It is a CUDA device and there is none.</exception>
    public static torch.Device Open(string device)
    {
        LibtorchProcess.Prepare();
        torch.backends.cudnn.allow_tf32 = false; // a GPU's convolutions round as a CPU's do
        return device == "cpu" || torch.cuda.is_available()
            ? torch.device(device)
            : throw new SettingException(
                "Device", device, "cpu on this machine, since libtorch sees no CUDA device (install a driver and build with -p:Device=cuda)");
    }
}
