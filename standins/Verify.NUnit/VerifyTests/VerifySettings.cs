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
        (Directory, FileName, AutoVerifyRule) = (settings.Directory, settings.FileName, settings.AutoVerifyRule);
        Comparers = new(settings.Comparers);
    }

    public Dictionary<string, object> Context { get; } = [];
    public string? Directory { get; private set; }

    internal string? FileName { get; private set; }
    internal AutoVerifyRule? AutoVerifyRule { get; private set; }

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

    /// <summary>Accepts what is received.</summary>
    public void AutoVerify(bool includeBuildServer = true, bool throwException = false) => AutoVerifyRule = new(includeBuildServer, throwException);

    /// <summary>Without effect: no diff tool is ever launched.</summary>
    public void DisableDiff()
    {
    }
}

internal sealed record AutoVerifyRule(bool IncludeBuildServer, bool ThrowException)
{
    public bool Applies => IncludeBuildServer || !DiffEngine.BuildServerDetector.Detected;
}
