using System.Reflection;
using TorchSharp;

namespace Reproducibility.Fixtures.Claims;

/// <summary>Versions of what a run's numbers, figures and verdicts come from.</summary>
internal static class Versions
{
    /// <summary>By name: .NET, libtorch and the five packages; Verify.NUnit's stand-in is called so.</summary>
    public static IReadOnlyDictionary<string, string> Of() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dotnet"] = Environment.Version.ToString(),
        ["libtorch"] = torch.__version__,
        ["TorchSharp"] = Of(typeof(torch)),
        ["ScottPlot"] = Of(typeof(ScottPlot.Plot)),
        ["NUnit"] = Of(typeof(Assert)),
        ["Verify.NUnit"] = Of(typeof(VerifyNUnit.Verifier)),
        ["Bogus"] = Of(typeof(Bogus.Randomizer)),
    };

    private static string Of(Type type)
    {
        var assembly = type.Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? $"{assembly.GetName().Version}";
        return version.Split('+')[0].Split(" built on ")[0];
    }
}
