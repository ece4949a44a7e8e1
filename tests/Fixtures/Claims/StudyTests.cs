using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>Tests of one study: its snapshot, and one test per claim in the derived class.</summary>
/// <typeparam name="T">The study.</typeparam>
public abstract class StudyTests<T>
    where T : Study, new()
{
    /// <summary>The study's table and figure are the accepted ones.</summary>
    [Test, StudyCategories]
    public async Task Snapshot()
    {
        var (study, settings) = (Study.The<T>(), RunSettings.Current);
        var found = study.Found();
        if (!settings.OwnSeeds)
            Assert.Ignore("Snapshots are kept for each study's own seeds; this run was given others.");
        await Accepted.Verify(SnapshotPath(study, found), StudyDocument.Markdown(study, found), found.Figure.ToSvg());
    }

    /// <summary>Judges a claim and compares the verdict with the expected one.</summary>
    /// <param name="expected">Verdict at the quick tier.</param>
    /// <param name="judge">The claim, said in the vocabulary of <see cref="Metrics.Judging"/>.</param>
    /// <param name="why">Why the claim does not replicate; wanted where it is refuted.</param>
    /// <param name="paper">Verdict at the paper tier where it is another one.</param>
    protected static async Task Expect(Verdict expected, Func<Measurements, Evidence> judge, string? why = null, Verdict? paper = null)
    {
        var (study, settings) = (Study.The<T>(), RunSettings.Current);
        var claim = TestContext.CurrentContext.Test.Method!.GetCustomAttributes<ClaimAttribute>(true).Single();
        if (settings.Tier == Tier.Paper)
            expected = paper ?? expected;
        Judgement judgement;
        try
        {
            judgement = new Judgement(claim, expected, Judging.Judge(study, settings, judge), why);
        }
        catch (Exception e) when (e is not ResultStateException)
        {
            Verdicts.Add(new Judgement(claim, expected, null, Error: e.Message));
            throw;
        }

        Verdicts.Add(judgement);
        Assert.That(judgement.AsExpected, judgement.Message);
        if (settings.OwnSeeds)
        {
            var path = SnapshotPath(study, study.Found()) + "." + claim.Id.Claim;
            await Accepted.Verify(path, ClaimDocument.Markdown(judgement, study.FindingTolerance));
        }
    }

    private static string SnapshotPath(Study study, Findings found) =>
        $"{RunSettings.Current.Tier.ToString().ToLowerInvariant()}/{study.Id}" + (found.Data.Length > 0 ? $".{found.Data}" : "");

    /// <summary>Gives a study's snapshot test the study's categories.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class StudyCategoriesAttribute : NUnitAttribute, IApplyToTest
    {
        public void ApplyToTest(Test test)
        {
            foreach (var part in Study.The<T>().Id.Split('/').Append("snapshot"))
                test.Properties.Add(PropertyNames.Category, part);
        }
    }
}
