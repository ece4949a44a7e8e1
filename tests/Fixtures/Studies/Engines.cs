using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Fixtures.Studies;

/// <summary>Picks devices and engines.</summary>
public static class Engines
{
    /// <summary>Small dense nets up to this many parameters run on the lane engine.</summary>
    public const int LargestLaneNet = 50_000;

    /// <summary>The device of a name.</summary>
    /// <exception cref="SettingException">It is a CUDA device and there is none.</exception>
    public static torch.Device Open(string device)
    {
        LibtorchProcess.Prepare();
        return device == "cpu" || torch.cuda.is_available()
            ? torch.device(device)
            : throw new SettingException(
                "Device", device, "cpu on this machine, since libtorch sees no CUDA device (install a driver and build with -p:Device=cuda)");
    }

    /// <summary>
    /// Classifiers up to this many parameters train in lanes: eight seeds' weights and moments of larger ones come from memory anew for every block of
    /// examples, and their tensors keep libtorch busy (bench, images).
    /// </summary>
    public const int LargestLaneClassifier = 500_000;

    /// <summary>
    /// As few seeds leave most lanes empty, and an empty lane costs what a full one does. Nets whose tensors keep libtorch busy then train by torch.
    /// </summary>
    public const int FewSeeds = 2;

    /// <summary>
    /// What keeps libtorch busy: multiply-adds of an image for each number that it becomes on its way, and multiply-adds of a step for each layer
    /// (bench, paper).
    /// </summary>
    private const double BusyEntries = 60, BusySteps = 4e6;

    /// <summary>Whether classifiers are scored in lanes: on a CPU, unless they are too large; a setting overrides.</summary>
    public static bool InLanes(Architecture net, string? setting, torch.Device device) =>
        device.type == DeviceType.CPU && setting != "torch" && LaneTraining.Knows(net) && (setting == "lanes" || net.Parameters <= LargestLaneClassifier);

    /// <summary>Whether a classifier trains in lanes: where it is scored in them, but for nets that keep libtorch busy on few seeds.</summary>
    /// <param name="net">What is trained.</param>
    /// <param name="batch">Images per update.</param>
    /// <param name="seeds">How many the whole run was asked for; null: each study's own number, which is not small.</param>
    /// <param name="setting">An engine that was asked for.</param>
    /// <param name="device">Where torch trains.</param>
    public static bool TrainsInLanes(Architecture net, int batch, int? seeds, string? setting, torch.Device device) =>
        InLanes(net, setting, device) && (setting == "lanes" || seeds is null or > FewSeeds || !KeepsLibtorchBusy(net, batch));

    private static bool KeepsLibtorchBusy(Architecture net, int batch) =>
        net.MultiplyAdds >= BusyEntries * net.Entries && net.MultiplyAdds * (double)batch >= BusySteps * net.Depth;

    /// <summary>
    /// The engine of a net on points: lanes for small dense nets on a CPU, torch otherwise; a setting overrides. What only the lanes know trains in them on
    /// any device.
    /// </summary>
    public static IEngine For(Regression regression, string? setting, torch.Device device)
    {
        var small = regression.Architecture.IsMlp && regression.Architecture.Parameters <= LargestLaneNet;
        var lanes = regression.NeedsLanes || (setting is null ? small && device.type == DeviceType.CPU : setting == "lanes" && small);
        return lanes ? new LaneEngine() : new TorchEngine(device);
    }
}
