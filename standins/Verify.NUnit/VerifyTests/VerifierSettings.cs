using System.Text;
using VerifyTests.Engine;

namespace VerifyTests;

/// <summary>Settings of the whole process; all are final once the first verification has run.</summary>
public static class VerifierSettings
{
    private static bool verified;

    internal static VerifySettings Shared { get; } = new();
    internal static AutoVerifyRule? AutoVerifyRule { get; private set; }
    internal static Encoding Encoding { get; private set; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
    internal static bool ContentInException { get; private set; } = true;
    internal static bool Attachments { get; private set; } = true;

    public static void RegisterStringComparer(string extension, StringCompare compare) => Open().UseStringComparer(compare, extension);
    public static void SetDefaultStringComparer(StringCompare compare) => Open().UseStringComparer(compare);
    public static void RegisterStreamComparer(string extension, StreamCompare compare) => Open().UseStreamComparer(compare, extension);

    public static void AutoVerify(bool includeBuildServer = true, bool throwException = false) =>
        AutoVerify((_, _, _) => true, includeBuildServer, throwException);

    public static void AutoVerify(GlobalAutoVerify autoVerify, bool includeBuildServer = true, bool throwException = false)
    {
        Open();
        AutoVerifyRule = new(autoVerify, includeBuildServer, throwException);
    }

    public static void UseUtf8NoBom() => UseEncoding(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public static void UseEncoding(Encoding encoding)
    {
        Open();
        Encoding = encoding;
    }

    public static void OmitContentFromException()
    {
        Open();
        ContentInException = false;
    }

    public static void DisableAttachments()
    {
        Open();
        Attachments = false;
    }

    public static void DisableRequireUniquePrefix() => Open().DisableRequireUniquePrefix();

    public static void AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        Open().AddScrubber(scrubber, location);

    public static void AddScrubber(string extension, Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        Open().AddScrubber(extension, scrubber, location);

    public static void ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        Open().ScrubLines(removeLine, location);

    public static void ScrubLinesContaining(params string[] stringToMatch) => Open().ScrubLinesContaining(stringToMatch);

    public static void ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First) => Open().ScrubEmptyLines(location);

    internal static void Close() => verified = true;

    internal static VerifySettings Open() => verified
        ? throw new InvalidOperationException(
            "The settings of the process must be set prior to any Verify; set them in a [ModuleInitializer].")
        : Shared;
}
