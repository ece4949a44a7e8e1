using System.Collections.Concurrent;
using System.Text;
using NUnit.Framework;

namespace VerifyTests.Engine;

/// <summary>One call of Verify: writes what was received, compares it, accepts it or throws.</summary>
internal static class Verification
{
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static readonly ConcurrentDictionary<string, bool> used = new();

    public static async Task<VerifyResult> Run(VerifySettings settings, string sourceFile, IReadOnlyList<Target> targets)
    {
        var files = TestFiles.Of(settings, sourceFile);
        Directory.CreateDirectory(files.Directory);
        if (!used.TryAdd(files.Prefix, true))
            throw new Exception($"The prefix has already been used: {files.Prefix}. Pass several targets to one call.");
        foreach (var old in files.ExistingReceived().ToList())
            File.Delete(old);

        var stale = files.ExistingVerified().Except(targets.Select(t => files.Pair(t).VerifiedPath)).Order(StringComparer.Ordinal).ToList();
        var outcomes = new List<Outcome>();
        foreach (var target in targets)
            outcomes.Add(await Compare(DirectoryNames.Replace(target.Text.ReplaceLineEndings("\n"), files.Assembly), files.Pair(target), settings));
        if (Accept(settings, outcomes, stale))
            return new();
        throw new VerifyException(FailureMessage.Of(files.Directory, outcomes, stale));
    }

    private static async Task<Outcome> Compare(string received, FilePair file, VerifySettings settings)
    {
        var outcome = await Comparison.Of(received, file, settings);
        if (outcome.Kind == Kind.Equal)
            return outcome;
        await File.WriteAllTextAsync(file.ReceivedPath, received, Encoding);
        return outcome.VerifiedText?.Contains('\r') == true ? throw new VerifiedLineEndingException(file.VerifiedPath) : outcome;
    }

    private static bool Accept(VerifySettings settings, List<Outcome> outcomes, List<string> stale)
    {
        var changed = outcomes.Where(o => o.Kind != Kind.Equal).Select(o => o.File).ToList();
        if (settings.Accepts)
        {
            changed.ForEach(file => File.Move(file.ReceivedPath, file.VerifiedPath, overwrite: true));
            stale.ForEach(File.Delete);
            return !settings.Throws || changed.Count + stale.Count == 0;
        }

        if (DiffEngine.BuildServerDetector.Detected)
            changed.ForEach(file => TestContext.AddTestAttachment(file.ReceivedPath));
        return changed.Count + stale.Count == 0;
    }
}
