namespace Reproducibility.Cli.Setup;

/// <summary>A checkout of the repository.</summary>
/// <param name="Root">Absolute path of the folder that holds Reproducibility.sln.</param>
public sealed record Checkout(string Root)
{
    /// <summary>Where runs write unless told otherwise.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>A path below the root.</summary>
    public string this[params string[] parts] => Path.Combine([Root, .. parts]);

    /// <summary>The checkout that this program was built in.</summary>
    public static Checkout Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Reproducibility.sln")))
                return new Checkout(folder.FullName);
        }

        throw new UserException($"No folder above {AppContext.BaseDirectory} holds Reproducibility.sln.");
    }
}
