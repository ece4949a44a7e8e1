using System.Diagnostics;
using System.Globalization;
using Reproducibility.Cli.Running;

namespace Reproducibility.Cli.Slurm;

/// <summary>The ./reproduce that a job runs.</summary>
internal static class JobRun
{
    /// <inheritdoc cref="Child.Run"/>
    /// <param name="command">Program and arguments. It ends with this process, even where a KILL ends that.</param>
    public static int Run(IReadOnlyList<string> command, CancellationToken stop)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1));
        start.Environment[DotNet.Parent] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return Child.Run(start, Console.WriteLine, stop);
    }
}
