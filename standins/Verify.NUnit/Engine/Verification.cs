using System.Collections.Concurrent;
using NUnit.Framework;

namespace VerifyTests.Engine;

/// <summary>One call of Verify: writes what was received, compares it, accepts it or throws.</summary>
internal static class Verification
{
    private static readonly ConcurrentDictionary<string, bool> used = new();

    public static async Task<VerifyResult> Run(VerifySettings settings, string sourceFile, IReadOnlyList<Target> targets, object? root)
    {
        VerifierSettings.Close();
        var test = TestNames.Current(settings);
        var files = TestFiles.Of(test, settings, sourceFile);
        Directory.CreateDirectory(files.Directory);
        RequireUnique(Path.Combine(files.Directory, files.ReceivedStem), settings);
        foreach (var old in files.ExistingReceived().ToList())
            File.Delete(old);

        var pairs = files.Pairs(targets);
        var stale = files.ExistingVerified().Except(pairs.Select(p => p.VerifiedPath)).Order(StringComparer.Ordinal).ToList();
        var outcomes = await Compare(settings, test, targets, pairs);
        if (Accept(settings, files, outcomes, stale))
            return new(pairs, root);
        throw new VerifyException(FailureMessage.Of(files.Directory, outcomes, stale));
    }

    private static void RequireUnique(string prefix, VerifySettings settings)
    {
        if (!used.TryAdd(prefix, true) && settings.UniquePrefixRequired && VerifierSettings.Shared.UniquePrefixRequired)
            throw new InvalidOperationException(
                $"The prefix has already been used: {prefix}. Tell the calls apart by UseMethodName or UseTextForParameters, "
                + "pass several targets to one call, or call DisableRequireUniquePrefix.");
    }

    private static async Task<List<Outcome>> Compare(
        VerifySettings settings, TestNames test, IReadOnlyList<Target> targets, IReadOnlyList<FilePair> pairs)
    {
        var outcomes = new List<Outcome>();
        var textDiffers = false;
        for (var i = 0; i < targets.Count; i++)
        {
            var content = await Content.Of(targets[i], settings, test);
            var outcome = await Comparison.Of(content, pairs[i], settings, bytesOnly: textDiffers);
            outcomes.Add(outcome);
            if (outcome.Kind == Kind.Equal)
                continue;
            textDiffers |= targets[i].IsString;
            await content.Write(pairs[i].ReceivedPath);
            if (outcome.VerifiedText?.Contains('\r') == true)
                throw new VerifiedLineEndingException(pairs[i].VerifiedPath);
        }

        return outcomes;
    }

    private static bool Accept(VerifySettings settings, TestFiles files, List<Outcome> outcomes, List<string> stale)
    {
        var rule = VerifierSettings.AutoVerifyRule ?? settings.AutoVerifyRule;
        var changed = outcomes.Where(o => o.Kind != Kind.Equal).Select(o => o.File).ToList();
        var accepted = true;
        foreach (var file in changed)
            if (Accepts(file.VerifiedPath))
                File.Move(file.ReceivedPath, file.VerifiedPath, overwrite: true);
            else
                Attach(file.ReceivedPath);
        foreach (var file in stale)
            if (Accepts(file))
                File.Delete(file);
        return accepted && !(rule is { Applies: true, ThrowException: true } && changed.Count + stale.Count > 0);

        bool Accepts(string verified)
        {
            var yes = rule is { Applies: true } && rule.Accepts(files.TypeName, files.MethodName, verified);
            accepted &= yes;
            return yes;
        }
    }

    private static void Attach(string received)
    {
        if (VerifierSettings.Attachments && DiffEngine.BuildServerDetector.Detected)
            TestContext.AddTestAttachment(received);
    }
}
