namespace Reproducibility.Cli.Running;

/// <summary>Keeps what a test host says.</summary>
public sealed class HostLog(string path)
{
    private static readonly string[] Crashes = ["Test Run Aborted", "test run was aborted", "Test host process crashed"];
    /// <summary>What to tell where it did.</summary>
    public const string Died = "The test host ended before its time: something killed it, as the system does when memory runs out.";

    private readonly Lock gate = new();

    /// <summary>Whether the host ended before its time.</summary>
    public bool SawCrash { get; private set; }

    /// <summary>Writes a line down.</summary>
    public void Write(string line)
    {
        lock (gate)
        {
            SawCrash |= Crashes.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase));
            File.AppendAllText(path, line + Environment.NewLine);
        }
    }
}
