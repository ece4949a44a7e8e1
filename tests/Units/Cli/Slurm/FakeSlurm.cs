namespace Reproducibility.Units.Cli.Slurm;

/// <summary>Programs that answer as Slurm's do, in a folder of their own; each writes down how it was called.</summary>
internal sealed class FakeSlurm : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("slurm-tests-").FullName;

    /// <summary>A run's folder beside them.</summary>
    public string Run => Directory.CreateDirectory(Path.Combine(Folder, "run")).FullName;

    /// <summary>How the programs were called, in order.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Log => Path.Combine(Folder, "calls");

    /// <summary>Makes a program of some lines of shell.</summary>
    public FakeSlurm With(string program, string shell)
    {
        var path = Path.Combine(Folder, program);
        File.WriteAllText(path, $"#!/bin/sh\necho \"{program} $*\" >>'{Log}'\n{shell}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
