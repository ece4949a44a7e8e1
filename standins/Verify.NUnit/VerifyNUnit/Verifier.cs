using System.Runtime.CompilerServices;
using VerifyTests;
using VerifyTests.Engine;

namespace VerifyNUnit;

/// <summary>Verifies texts against the test's <c>.verified.</c> files.</summary>
public static class Verifier
{
    public static SettingsTask Verify(IEnumerable<Target> targets, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, s => Verification.Run(s, sourceFile, [.. targets]));
}
