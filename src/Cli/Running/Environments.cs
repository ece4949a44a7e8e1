namespace Reproducibility.Cli.Running;

/// <summary>Environment variables of the test hosts.</summary>
public static class Environments
{
    private const string Data = "REPRODUCIBILITY_DATA";

    /// <summary>The folder of the data sets is absolute from where the user stands, as the host stands elsewhere.</summary>
    /// <exception cref="UserException">The variable names no folder.</exception>
    public static Dictionary<string, string> Read(Func<string, string?> read)
    {
        if (read(Data) is not { Length: > 0 } folder)
            return [];
        return Directory.Exists(folder)
            ? new() { [Data] = Path.GetFullPath(folder) }
            : throw new UserException($"{Data}={folder} names no folder. Set it to one with the files of MNIST or CIFAR-10, or unset it.", ExitCode.Usage);
    }
}
