using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyNUnit;

public static partial class Verifier
{
    public static SettingsTask Verify(
        Stream? target, string extension, VerifySettings? settings = null, object? info = null, [CallerFilePath] string sourceFile = "") =>
        Run(settings, sourceFile, target, () =>
        [
            .. info is null ? Array.Empty<Target>() : [Printed(info)],
            target is null ? Text(null) : new Target(extension, target),
        ]);

    public static SettingsTask Verify(
        byte[]? target, string extension, VerifySettings? settings = null, object? info = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target is null ? null : new MemoryStream(target), extension, settings, info, sourceFile);

    public static SettingsTask Verify(
        Stream? target, VerifySettings? settings = null, object? info = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "bin", settings, info, sourceFile);

    public static SettingsTask Verify(
        byte[]? target, VerifySettings? settings = null, object? info = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "bin", settings, info, sourceFile);

    public static SettingsTask VerifyFile(
        string path, VerifySettings? settings = null, object? info = null, string? extension = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, async s => await Verify(
            File.OpenRead(path), extension ?? Path.GetExtension(path).TrimStart('.'), s, info, sourceFile));
}
