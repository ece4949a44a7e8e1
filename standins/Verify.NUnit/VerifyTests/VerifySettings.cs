namespace VerifyTests;

/// <summary>Settings of one verification: names, comparers, acceptance. <see cref="SettingsTask"/> has the same methods in fluent form.</summary>
public partial class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
            return;
        Context = new(settings.Context);
        (Directory, FileName, TypeName, MethodName) = (settings.Directory, settings.FileName, settings.TypeName, settings.MethodName);
        (Parameters, ParametersText) = (settings.Parameters, settings.ParametersText);
        (ParametersIgnored, ParametersIgnoredForVerified) = (settings.ParametersIgnored, settings.ParametersIgnoredForVerified);
        UniquePrefixRequired = settings.UniquePrefixRequired;
        Comparers = new(settings.Comparers);
        Scrubbers = new(settings.Scrubbers);
        AutoVerifyRule = settings.AutoVerifyRule;
    }

    public Dictionary<string, object> Context { get; } = [];

    internal AutoVerifyRule? AutoVerifyRule { get; private set; }

    public void AutoVerify(bool includeBuildServer = true, bool throwException = false) =>
        AutoVerify(_ => true, includeBuildServer, throwException);

    public void AutoVerify(AutoVerify autoVerify, bool includeBuildServer = true, bool throwException = false) =>
        AutoVerifyRule = new((_, _, file) => autoVerify(file), includeBuildServer, throwException);

    /// <summary>Without effect: no diff tool is ever launched.</summary>
    public void DisableDiff()
    {
    }
}
