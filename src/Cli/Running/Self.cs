using System.Diagnostics;
using System.Globalization;

namespace Reproducibility.Cli.Running;

/// <summary>
/// This program, started again. The script ./reproduce would build it anew where a source has changed, in every process at once.
/// </summary>
internal static class Self
{
    /// <summary>The program with its first arguments.</summary>
    public static IReadOnlyList<string> Command { get; } = ["dotnet", typeof(Self).Assembly.Location];

    /// <inheritdoc cref="Child.Run"/>
    /// <param name="command">Program and arguments. It ends with this process, even where a KILL ends that.</param>
    /// <param name="environment">Variables to set beside those of this process.</param>
    public static int Run(
        IReadOnlyList<string> command, Action<string> line, CancellationToken stop, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1));
        start.Environment[DotNet.Parent] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Child.Run(start, line, stop);
    }
}
