using System.Diagnostics;
using System.Globalization;
using Reproducibility.Cli.Setup;

namespace Reproducibility.Cli.Running;

/// <summary>Runs dotnet in a checkout.</summary>
public static class DotNet
{
    /// <summary>Tells a test host, and the ./reproduce of a Slurm task, whose end is its own.</summary>
    public const string Parent = "REPRODUCIBILITY_PARENT";

    /// <inheritdoc cref="Child.Run"/>
    /// <param name="checkout">Where.</param>
    /// <param name="arguments">What.</param>
    /// <param name="environment">Variables to set beside those of this process.</param>
    public static int Run(
        Checkout checkout, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, Action<string> line, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = checkout.Root };
        start.Environment[Parent] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Child.Run(start, line, stop);
    }
}
