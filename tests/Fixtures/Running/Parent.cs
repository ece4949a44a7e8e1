using System.Diagnostics;
using System.Globalization;

namespace Reproducibility.Fixtures.Running;

/// <summary>Ends the test host with the program that started it, also where that was killed: nobody would hear what the host finds.</summary>
public static class Parent
{
    private const string Name = "REPRODUCIBILITY_PARENT";

    /// <summary>Watches the process that ./reproduce or ./test named; nothing where none is named.</summary>
    public static void Watch()
    {
        if (Environment.GetEnvironmentVariable(Name) is { Length: > 0 } id)
            _ = EndWith(int.Parse(id, CultureInfo.InvariantCulture), () => Environment.Exit(1));
    }

    /// <summary>Waits for a process to end, then ends.</summary>
    internal static async Task EndWith(int id, Action end)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has ended before.
        }

        end();
    }
}
