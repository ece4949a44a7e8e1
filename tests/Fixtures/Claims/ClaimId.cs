using NUnit.Framework.Internal;

namespace Reproducibility.Fixtures.Claims;

/// <summary>Id of a claim, such as <c>elrod/1-1/sinc/deepest-lowest-loss</c>; a study's id lacks the last part.</summary>
public sealed record ClaimId(string Report, string Section, string Study, string Claim)
{
    /// <summary>Splits an id. A claim about a whole section has three parts; its study is then named by the claim itself.</summary>
    /// <exception cref="FormatException">The id has not three or four parts.</exception>
    public static ClaimId Parse(string id) => id.Split('/') switch
    {
        [var report, var section, var study, var claim] => new(report, section, study, claim),
        [var report, var section, var claim] => new(report, section, "", claim),
        _ => throw new FormatException($"The id '{id}' is not report/section/study/claim."),
    };

    /// <summary>Whether the id begins with that of a study.</summary>
    public bool IsNamedBy(string study) => ToString().StartsWith(study + "/", StringComparison.Ordinal);

    /// <summary>The parts make the test's categories.</summary>
    public void AddCategories(Test test)
    {
        foreach (var part in new[] { Report, Section, Study, Claim }.Where(p => p.Length > 0))
            test.Properties.Add(PropertyNames.Category, part);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('/', new[] { Report, Section, Study, Claim }.Where(p => p.Length > 0));
}
