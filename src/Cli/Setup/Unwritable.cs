using System.Diagnostics;

namespace Reproducibility.Cli.Setup;

/// <summary>Says why a place cannot be written.</summary>
public static class Unwritable
{
    /// <summary>The error of a file or folder that the system refused to write.</summary>
    public static UserException Error(string path, Exception cause)
    {
        var place = Existing(path);
        var reason = cause is UnauthorizedAccessException && Owner(place) is { } owner && owner != Environment.UserName
            ? $"{place} is owned by {owner}, and you are {Environment.UserName}"
            : cause.Message.Split('\n')[0];
        return new UserException($"{path} cannot be written: {reason}. Mend that, or name another folder with --output.");
    }

    private static string Existing(string path) =>
        Path.Exists(path) || Path.GetDirectoryName(path) is not { Length: > 0 } parent ? path : Existing(parent);

    private static string? Owner(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        try
        {
            using var ls = Process.Start(new ProcessStartInfo("ls", ["-ld", path])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            })!;
            return ls.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, var owner, ..] ? owner : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
