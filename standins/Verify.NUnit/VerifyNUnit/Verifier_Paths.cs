using System.Reflection;
using VerifyTests;

namespace VerifyNUnit;

/// <summary>Where the files of a test lie; called for every verification.</summary>
public delegate PathInfo DerivePathInfo(string sourceFile, string projectDirectory, Type type, MethodInfo method);

public static partial class Verifier
{
    private static DerivePathInfo derive = PathInfo.DeriveDefault;

    public static void DerivePathInfo(DerivePathInfo derivePathInfo)
    {
        VerifierSettings.Open();
        derive = derivePathInfo;
    }

    /// <summary>All files in one folder of the project, under the source's own sub-folders when mirrored.</summary>
    public static void UseProjectRelativeDirectory(string directory, bool mirrorSourceStructure = false) =>
        DerivePathInfo((sourceFile, projectDirectory, _, _) =>
        {
            var folder = Path.GetRelativePath(projectDirectory, Path.GetDirectoryName(sourceFile)!);
            return new(Path.Combine(projectDirectory, directory, mirrorSourceStructure ? folder : ""));
        });

    /// <summary>In this folder beside each source file.</summary>
    public static void UseSourceFileRelativeDirectory(string directory) =>
        DerivePathInfo((sourceFile, _, _, _) => new(Path.Combine(Path.GetDirectoryName(sourceFile)!, directory)));

    internal static PathInfo PathInfoOf(string sourceFile, string projectDirectory, Type type, MethodInfo method) =>
        derive(sourceFile, projectDirectory, type, method);
}
