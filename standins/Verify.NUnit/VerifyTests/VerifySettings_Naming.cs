namespace VerifyTests;

public partial class VerifySettings
{
    public string? Directory { get; private set; }
    public bool HasParameters => Parameters is not null;

    internal string? FileName { get; private set; }
    internal string? TypeName { get; private set; }
    internal string? MethodName { get; private set; }
    internal object?[]? Parameters { get; private set; }
    internal string? ParametersText { get; private set; }
    internal string[]? ParametersIgnored { get; private set; }
    internal bool ParametersIgnoredForVerified { get; private set; }
    internal bool UniquePrefixRequired { get; private set; } = true;

    /// <summary>Absolute, or relative to the folder of the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    public void UseFileName(string fileName)
    {
        Exclude(nameof(UseFileName), (nameof(UseTypeName), TypeName), (nameof(UseMethodName), MethodName), (nameof(UseParameters), Parameters));
        FileName = fileName;
    }

    public void UseTypeName(string name)
    {
        Exclude(nameof(UseTypeName), (nameof(UseFileName), FileName));
        TypeName = name;
    }

    public void UseMethodName(string name)
    {
        Exclude(nameof(UseMethodName), (nameof(UseFileName), FileName));
        MethodName = name;
    }

    public void UseTextForParameters(string parametersText)
    {
        Exclude(nameof(UseTextForParameters), (nameof(UseParameters), Parameters));
        ParametersText = parametersText;
    }

    public void UseParameters(params object?[] parameters)
    {
        Exclude(nameof(UseParameters), (nameof(UseFileName), FileName), (nameof(UseTextForParameters), ParametersText));
        Parameters = parameters;
    }

    /// <summary>Leaves parameters out of the file names; no names given: all of them.</summary>
    public void IgnoreParameters(params string[] parameterNames) => ParametersIgnored = parameterNames;

    /// <summary>All cases of a test share one verified file.</summary>
    public void IgnoreParametersForVerified(params object?[] parameters)
    {
        ParametersIgnoredForVerified = true;
        if (parameters.Length > 0)
            UseParameters(parameters);
    }

    public void DisableRequireUniquePrefix() => UniquePrefixRequired = false;

    private static void Exclude(string method, params (string Name, object? Value)[] others)
    {
        if (others.FirstOrDefault(o => o.Value is not null).Name is { } other)
            throw new InvalidOperationException($"{method} is not compatible with {other}.");
    }
}
