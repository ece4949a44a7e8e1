using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyNUnit;

public static partial class Verifier
{
    public static SettingsTask Verify(Target target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(settings, sourceFile, null, () => [target]);

    public static SettingsTask Verify(IEnumerable<Target> targets, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(settings, sourceFile, null, () => targets);

    /// <summary>The printed object is the first, unnamed target.</summary>
    public static SettingsTask Verify(
        object? target, IEnumerable<Target> rawTargets, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(settings, sourceFile, target, () => [Printed(target), .. rawTargets]);
}
