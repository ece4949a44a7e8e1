using System.Runtime.CompilerServices;
using NUnit.Framework.Internal;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>What tests of studies have in common.</summary>
public static class StudyTests
{
    /// <summary>The type of the study that a fixture tests; null where it tests none.</summary>
    public static Type? StudyOf(Type? fixture)
    {
        for (var type = fixture; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(StudyTests<>))
                return type.GenericTypeArguments[0];
        }

        return null;
    }
}

/// <summary>Tests of one study: its snapshot, and one test per claim in the derived class.</summary>
/// <typeparam name="T">The study.</typeparam>
public abstract class StudyTests<T> : IStatesClaims
    where T : Study, new()
{
    /// <inheritdoc/>
    public Action<Func<Measurements, Evidence>>? Instead { get; set; }

    /// <summary>The study's table and figure are the accepted ones.</summary>
    [Test]
    [StudyCategories]
    public async Task TableAndFigure()
    {
        var study = Study.The<T>();
        var found = study.Found();
        if (!Accepted.Keeps(RunSettings.Current))
            Assert.Ignore("Snapshots are kept for each study's own seeds and for tiers that have a folder below snapshots/.");
        await Accepted.Verify(study.SnapshotPath, StudyDocument.Markdown(study, found), found.Figure.ToSvg());
    }

    /// <summary>Judges a claim and compares the verdict with the expected one.</summary>
    /// <param name="expected">Verdict at the quick tier.</param>
    /// <param name="judge">The claim, said in the vocabulary of <see cref="Metrics.Judging"/>.</param>
    /// <param name="why">Why the claim does not replicate; wanted where it is refuted.</param>
    /// <param name="paper">Verdict at the paper tier where it is another one.</param>
    /// <param name="glyphs">Verdict on drawn digits, at the quick tier, where it or its reason is another one.</param>
    /// <param name="glyphsWhy">As <paramref name="why"/>, of that verdict.</param>
    /// <param name="expression">Filled in by the compiler, as are file and line.</param>
    /// <param name="file">Where the claim's test stands.</param>
    /// <param name="line">Its line.</param>
    protected async Task Expect(
        Verdict expected,
        Func<Measurements, Evidence> judge,
        string? why = null,
        Verdict? paper = null,
        Verdict? glyphs = null,
        string? glyphsWhy = null,
        [CallerArgumentExpression(nameof(judge))] string expression = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        if (Instead is { } take)
        {
            take(judge);
            return;
        }

        var (study, settings) = (Study.The<T>(), RunSettings.Current);
        var claim = TestExecutionContext.CurrentContext.CurrentTest.Method!.GetCustomAttributes<ClaimAttribute>(inherit: false).Single();
        var judgement = new Judgement(claim, settings.Tier == Tier.Paper ? paper ?? expected : expected, why) { Study = study.Id, Source = (expression, file, line) };
        var samples = new OrderedDictionary<string, Sample>(StringComparer.Ordinal);
        try
        {
            if (glyphs is { } onGlyphs && settings.Tier == Tier.Quick && study.Found().Data.EndsWith(Glyphs.Name, StringComparison.Ordinal))
                judgement = judgement with { Expected = onGlyphs, Why = glyphsWhy };
            var evidence = study.Judge(m => judge(m.Watched(sample => samples[sample.Name] = sample)));
            judgement = judgement with { Evidence = evidence, Samples = [.. samples.Values] };
        }
        catch (Exception e)
        {
            judgement = judgement with { Error = e.Message };
            throw;
        }
        finally
        {
            RunResults.Add(judgement);
        }

        // A run that accepts keeps the verdict for review even where it is not the expected one.
        if (!Accepted.Accepting)
            Assert.That(judgement.AsExpected, judgement.Message);
        if (Accepted.Keeps(settings))
            await Accepted.Verify($"{study.SnapshotPath}.{claim.Id.Claim}", ClaimDocument.Markdown(judgement, study.FindingTolerance));
        Assert.That(judgement.AsExpected, judgement.Message);
    }
}
