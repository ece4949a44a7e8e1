namespace Reproducibility.Cli.Running;

/// <summary>Keeps what a test host says.</summary>
public sealed class HostLog(string path)
{
    private static readonly string[] Crashes = ["Test Run Aborted", "test run was aborted", "Test host process crashed"];

    /// <summary>What to tell where it did, or where it was never reached.</summary>
    public const string Died = "The test host ended before its time: something killed it, as the system does when memory runs out; "
        + "or it was not reached, as on a machine that is too busy or whose loopback network is down.";

    private readonly Lock gate = new();

    /// <summary>Whether the host ended before its time.</summary>
    public bool SawCrash { get; private set; }

    /// <summary>Writes a line down; on a full disk it is lost, and the host goes on.</summary>
    public void Write(string line)
    {
        lock (gate)
        {
            SawCrash |= Crashes.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase));
            try
            {
                File.AppendAllText(path, line + Environment.NewLine);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }
}
