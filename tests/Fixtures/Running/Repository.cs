namespace Reproducibility.Fixtures.Running;

/// <summary>Where things lie.</summary>
public static class Repository
{
    /// <summary>The folder that holds Reproducibility.sln, found upwards from the running assembly.</summary>
    public static string Root { get; } = Find();

    /// <summary>Folder for what a run writes down: the run parameter Output, or artifacts/, which git ignores.</summary>
    public static string Artifacts { get; } = Directory.CreateDirectory(Path.Combine(Root, TestContext.Parameters["Output"] ?? "artifacts")).FullName;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Reproducibility.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Reproducibility.sln. Run the tests from a checkout.");
    }
}
