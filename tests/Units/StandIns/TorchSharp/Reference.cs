using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>PyTorch's numbers, made by the scripts in bench/reference.</summary>
internal static class Reference
{
    public static T Read<T>(string name, [CallerFilePath] string here = "") =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "data", name)), JsonSerializerOptions.Web)!;
}
