using System.Reflection;

namespace VerifyTests;

/// <summary>Where a test's files lie and how they are named; a null keeps the default.</summary>
public readonly struct PathInfo(string? directory = null, string? typeName = null, string? methodName = null)
{
    public string? Directory { get; } = directory;
    public string? TypeName { get; } = typeName;
    public string? MethodName { get; } = methodName;

    /// <summary>Beside the source file, named after the class (with its outer class) and the method.</summary>
    public static PathInfo DeriveDefault(string sourceFile, string projectDirectory, Type type, MethodInfo method) =>
        new(Path.GetDirectoryName(sourceFile), Engine.TestNames.TypeName(type), method.Name);
}
