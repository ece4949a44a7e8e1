using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using NUnit.Framework.Internal;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Results;
using Reproducibility.Store;

namespace Reproducibility.Fixtures.Claims;

/// <summary>What all tests of studies share: the one suite of the process, made from its test parameters.</summary>
public static class StudyTests
{
    private static readonly Lazy<(Suite Suite, RunResults Results, RunStore? Store)> Process = new(Start);

    /// <summary>The runs of this process.</summary>
    public static Suite Suite => Process.Value.Suite;

    /// <summary>What they gave.</summary>
    public static RunResults Results => Process.Value.Results;

    /// <summary>Trains the parts of a study that the settings name, side by side as the whole study would, and judges nothing.</summary>
    public static void Train(Type study)
    {
        try
        {
            Parallel.ForEach(Suite.Settings.Parts!.Where(part => part.Study == Study.Of(study).Id), part => Train(study, part));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

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

    private static void Train(Type study, SeedBlock part)
    {
        try
        {
            new Suite(Suite.Settings with { Parts = [part], Part = part }, store: Process.Value.Store).Train(study);
        }
        catch (SliceDoneException)
        {
            // What the study does with its trainings is the merge's.
        }
    }

    private static (Suite Suite, RunResults Results, RunStore? Store) Start()
    {
        var settings = RunSettings.Parse(name => TestContext.Parameters[name], TestContext.Parameters.Names);
        var results = new RunResults(settings);
        var store = settings.Store is not { } folder
            ? null
            : new RunStore(
                Path.GetFullPath(folder, Repository.Root),
                Progress.Say,
                settings.Device == "cpu" ? Progress.SayIrreproducible : null, // elsewhere seeds train in one batch, whose size changes last bits
                settings.Fresh);
        return (new Suite(settings, Record, store), results, store);

        void Record(Study study, Lab lab, Findings found)
        {
            RunRecord.Write(study, lab, settings, found);
            results.Add(study, lab, found);
        }
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
        var run = StudyTests.Suite.Run<T>();
        var found = run.Found(await StatedClaims.On(typeof(T), GetType().Assembly));
        if (found.AreOfDrawnDigits)
            Assert.Ignore(ClaimResult.NothingExpected);
        if (!Accepted.Keeps(run.Settings, run.Study.Id))
            Assert.Ignore("Snapshots are kept for each study's own seeds, at the quick tier and for what has been trained at another.");
        await Accepted.Verify(
            SnapshotName.OfStudy(run.Settings.TierName, run.Study.Id, found.Data), StudyDocument.Markdown(run.Study, found, run.Plan), found.Figure.ToSvg());
    }

    /// <summary>Judges a claim and compares the verdict with the expected one.</summary>
    /// <param name="expected">Verdicts by tier; on drawn digits nothing is expected.</param>
    /// <param name="judge">The claim, said in the vocabulary of <see cref="Metrics.Judging"/>.</param>
    /// <param name="expression">Filled in by the compiler, as are file and line.</param>
    /// <param name="file">Where the claim's test stands.</param>
    /// <param name="line">Its line.</param>
    protected async Task Expect(
        Expected expected,
        Func<Measurements, Evidence> judge,
        [CallerArgumentExpression(nameof(judge))] string expression = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        if (Instead is { } take)
        {
            take(judge);
            return;
        }

        var claim = TestExecutionContext.CurrentContext.CurrentTest.Method!.GetCustomAttributes<ClaimAttribute>(inherit: false).Single();
        if (StudyTests.Suite.Settings.Parts is not null)
        {
            StudyTests.Train(claim.Study ?? typeof(T));
            return;
        }

        var run = StudyTests.Suite.Run(claim.Study ?? typeof(T));
        var settings = run.Settings;
        var other = settings with { Tier = settings.Tier == Tier.Quick ? Tier.Paper : Tier.Quick };
        var stated = expected.For(settings.Tier);
        var judgement = new Judgement(claim, stated.Verdict) { Study = run.Study.Id, Source = (expression, file, line) };
        var samples = new OrderedDictionary<string, Sample>(StringComparer.Ordinal);
        try
        {
            var evidence = run.Judge(m => judge(m.Watched(sample => samples[sample.Name] = sample)));
            var drawn = run.Found().AreOfDrawnDigits;
            judgement = judgement with
            {
                Expected = drawn ? null : stated.Verdict,
                Why = drawn ? null : stated.Why,
                AtOtherTier = Accepted.Has(SnapshotName.OfClaim(other.TierName, claim.Id, run.Found().Data)) ? expected.For(other.Tier).Verdict : null,
                Evidence = evidence,
                Samples = [.. samples.Values],
            };
        }
        catch (Exception e)
        {
            judgement = judgement with { Error = e.Message };
            throw;
        }
        finally
        {
            StudyTests.Results.Add(judgement);
        }

        // A run that accepts keeps the verdict for review even where it is not the expected one.
        if (judgement.Expected is null || !Accepted.Accepting)
            judgement.Conclude();
        if (judgement.AsExpected && settings.OwnSeeds)
            Assert.That(stated.Disagreement(run.Found().Measurements), Is.Null);
        if (Accepted.Keeps(settings, run.Study.Id))
        {
            await Accepted.Verify(
                SnapshotName.OfClaim(settings.TierName, claim.Id, run.Found().Data), ClaimDocument.Markdown(judgement, run.Study.FindingTolerance));
        }

        judgement.Conclude();
    }
}
