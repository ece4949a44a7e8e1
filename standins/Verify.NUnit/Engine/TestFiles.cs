using System.Reflection;
using NUnit.Framework.Internal;

namespace VerifyTests.Engine;

/// <summary>The files of one verification: received and verified, one of each per target.</summary>
/// <param name="Directory">The folder.</param>
/// <param name="Stem">What their names begin with.</param>
/// <param name="Assembly">The running test's.</param>
internal sealed record TestFiles(string Directory, string Stem, Assembly Assembly)
{
    /// <summary>Beside the source file and named after the class (with its outer class) and the method, unless the settings say otherwise.</summary>
    public static TestFiles Of(VerifySettings settings, string sourceFile)
    {
        if (TestExecutionContext.CurrentContext.CurrentTest?.Method is not { } method)
            throw new Exception("Verify can only be called from within a test method.");
        var type = method.TypeInfo.Type;
        return new(
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile) ?? "", settings.Directory ?? "")),
            settings.FileName ?? (type.DeclaringType is { } outer ? $"{outer.Name}.{type.Name}.{method.Name}" : $"{type.Name}.{method.Name}"),
            type.Assembly);
    }

    /// <summary>Folder and stem.</summary>
    public string Prefix => Path.Combine(Directory, Stem);

    public FilePair Pair(Target target) =>
        new(target.Extension, $"{Prefix}.received.{target.Extension}", $"{Prefix}.verified.{target.Extension}");

    public IEnumerable<string> ExistingReceived() => System.IO.Directory.EnumerateFiles(Directory, $"{Stem}.received.*");

    public IEnumerable<string> ExistingVerified() => System.IO.Directory.EnumerateFiles(Directory, $"{Stem}.verified.*");
}
