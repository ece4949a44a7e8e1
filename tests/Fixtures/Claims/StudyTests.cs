using System.Runtime.CompilerServices;
using NUnit.Framework.Internal;
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
    /// <param name="expected">Verdicts by tier and data.</param>
    /// <param name="judge">The claim, said in the vocabulary of <see cref="Metrics.Judging"/>.</param>
    /// <param name="why">Short for <see cref="ExpectedVerdict.Because"/> of the verdict that holds for every run.</param>
    /// <param name="paper">Short for a verdict on <see cref="Tier.Paper"/>.</param>
    /// <param name="glyphs">Short for a verdict on <see cref="Tier.Quick"/> and <see cref="DataSource.Drawn"/>.</param>
    /// <param name="glyphsWhy">As <paramref name="why"/>, of that verdict.</param>
    /// <param name="expression">Filled in by the compiler, as are file and line.</param>
    /// <param name="file">Where the claim's test stands.</param>
    /// <param name="line">Its line.</param>
    protected async Task Expect(
        Expected expected,
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
        expected = Joined(expected, why, paper, glyphs, glyphsWhy);
        var stated = expected.For(settings.Tier, DataSource.Published);
        var judgement = new Judgement(claim, stated.Verdict) { Study = study.Id, Source = (expression, file, line) };
        var samples = new OrderedDictionary<string, Sample>(StringComparer.Ordinal);
        try
        {
            stated = expected.For(settings.Tier, study.Found().Source);
            judgement = judgement with { Expected = stated.Verdict, Why = stated.Why };
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

        if (judgement.AsExpected && settings.OwnSeeds)
            Assert.That(stated.Disagreement(study.Found().Measurements), Is.Null);

        // A run that accepts keeps the verdict for review even where it is not the expected one.
        if (!Accepted.Accepting)
            Assert.That(judgement.AsExpected, judgement.Message);
        if (Accepted.Keeps(settings))
            await Accepted.Verify($"{study.SnapshotPath}.{claim.Id.Claim}", ClaimDocument.Markdown(judgement, study.FindingTolerance));
        Assert.That(judgement.AsExpected, judgement.Message);
    }

    private static Expected Joined(Expected expected, string? why, Verdict? paper, Verdict? glyphs, string? glyphsWhy)
    {
        if (why is not null)
            expected = expected.Because(why);
        if (paper is { } onPaper)
            expected = expected.On(Tier.Paper, onPaper);
        if (glyphs is { } onGlyphs)
            expected = expected.On(Tier.Quick, DataSource.Drawn, glyphsWhy is null ? onGlyphs : onGlyphs.Because(glyphsWhy));
        return expected;
    }
}
