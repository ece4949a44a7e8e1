using System.Globalization;
using System.Runtime.CompilerServices;
using VerifyTests;
using VerifyTests.Engine;

namespace VerifyNUnit;

/// <summary>Verifies text and objects against the test's <c>.verified.</c> files.</summary>
public static partial class Verifier
{
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(settings, sourceFile, target, () => [Text(target?.TrimStart('\uFEFF'))]);

    public static SettingsTask Verify(Task<string> target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, async s => await Verify(await target, s, sourceFile));

    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(settings, sourceFile, target, () => [Text(target, extension)]);

    public static SettingsTask Verify(Task<string> target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, async s => await Verify(await target, extension, s, sourceFile));

    public static SettingsTask Verify(object? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(settings, sourceFile, target, () => [Printed(target)]);

    public static SettingsTask Verify<T>(Task<T> target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, async s => await Verify((object?)await target, s, sourceFile));

    private static Target Printed(object? target) => Text(target switch
    {
        null or string => (string?)target,
        _ when target is decimal || target.GetType().IsPrimitive => Convert.ToString(target, CultureInfo.InvariantCulture),
        _ => ReadableObject.Print(target),
    });

    private static Target Text(string? text, string extension = "txt") => new(extension, text switch
    {
        null => "null",
        "" => "emptyString",
        _ => text,
    });

    private static SettingsTask Run(VerifySettings? settings, string sourceFile, object? root, Func<IEnumerable<Target>> targets) =>
        new(settings, s => Verification.Run(s, sourceFile, [.. targets()], root));
}
