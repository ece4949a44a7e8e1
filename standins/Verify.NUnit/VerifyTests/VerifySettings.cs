namespace VerifyTests;

/// <summary>Settings of one verification: names, comparers, acceptance.</summary>
public class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
            return;
        Context = new(settings.Context);
        (Directory, FileName, Accepts, Throws) = (settings.Directory, settings.FileName, settings.Accepts, settings.Throws);
        Comparers = new(settings.Comparers);
    }

    public Dictionary<string, object> Context { get; } = [];
    public string? Directory { get; private set; }

    internal string? FileName { get; private set; }
    internal bool Accepts { get; private set; }
    internal bool Throws { get; private set; }

    /// <summary>Comparers by extension.</summary>
    internal Dictionary<string, StringCompare> Comparers { get; } = [];

    /// <summary>Absolute, or relative to the folder of the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    public void UseFileName(string fileName) => FileName = fileName;

    public void UseStringComparer(StringCompare compare, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
            Comparers[extension] = compare;
    }

    /// <summary>Accepts what is received; whether this is a build server is asked here, not when something is verified.</summary>
    public void AutoVerify(bool includeBuildServer = true, bool throwException = false)
    {
        if (includeBuildServer || !DiffEngine.BuildServerDetector.Detected)
            (Accepts, Throws) = (true, throwException);
    }

    /// <summary>Without effect: no diff tool is ever launched.</summary>
    public void DisableDiff()
    {
    }
}
