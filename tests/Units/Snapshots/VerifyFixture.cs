using DiffEngine;
using VerifyNUnit;
using VerifyTests;

namespace Reproducibility.Units.Snapshots;

/// <summary>A folder per test, and what a verification in it says and leaves behind.</summary>
public abstract class VerifyFixture
{
    protected string Folder { get; private set; } = "";

    protected VerifySettings Settings { get; private set; } = new();

    [SetUp]
    public void MakeFolder()
    {
        Folder = Directory.CreateTempSubdirectory("verify").FullName;
        Settings = new();
        Settings.UseDirectory(Folder);
        Settings.DisableDiff();
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Folder, recursive: true);

    protected IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order();

    protected string PathOf(string file) => Path.Combine(Folder, file);

    protected string Text(string file) => File.ReadAllText(PathOf(file));

    protected void Have(string file, string text) => File.WriteAllText(PathOf(file), text);

    protected SettingsTask Verify(string stem, params Target[] targets)
    {
        Settings.UseFileName(stem);
        return Verifier.Verify(targets, Settings);
    }

    /// <summary>The message of the failed verification.</summary>
    protected static async Task<string> Failure(Func<SettingsTask> verify, bool onBuildServer = false)
    {
        BuildServerDetector.Detected = onBuildServer;
        try
        {
            await verify();
        }
        catch (Exception failure) when (failure.GetType().FullName == "VerifyException")
        {
            return failure.Message;
        }

        throw new AssertionException("The verification passed.");
    }
}
