using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Reproducibility.Fixtures.Claims;

/// <summary>
/// Marks the test of one claim. The parts of the id are the test's categories, so that <c>--filter TestCategory=elrod</c>, <c>=1-3</c> and
/// <c>=random-labels</c> select it; the statement is its description.
/// </summary>
/// <param name="id">Id in the catalogue: report/section/study/claim.</param>
/// <param name="statement">What the report claims, in one sentence.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClaimAttribute(string id, string statement) : NUnitAttribute, ISimpleTestBuilder, IApplyToTest, IImplyFixture
{
    /// <summary>Id in the catalogue.</summary>
    public ClaimId Id { get; } = ClaimId.Parse(id);

    /// <summary>What the report claims.</summary>
    public string Statement { get; } = statement;

    /// <summary>The study whose measurements decide the claim, where it is not the fixture's.</summary>
    public Type? Study { get; init; }

    /// <inheritdoc/>
    public TestMethod BuildFrom(IMethodInfo method, Test? suite) => new NUnitTestCaseBuilder().BuildTestMethod(method, suite, null);

    /// <inheritdoc/>
    public void ApplyToTest(Test test)
    {
        test.Properties.Set(PropertyNames.Description, Statement);
        test.Properties.Set("Claim", Id.ToString());
        test.Properties.Set("Report", Id.Report);
        test.Properties.Set("Section", Id.Section);
        Id.AddCategories(test);
    }
}
