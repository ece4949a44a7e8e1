using System.Reflection;
using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Fidelity;

/// <summary>The expressions of all claims.</summary>
internal static class ClaimExpressions
{
    private static readonly IReadOnlyDictionary<string, (Type Fixture, MethodInfo Test)> Tests = StatedClaims.In(typeof(Reproducibility.Claims.Run).Assembly);

    /// <summary>Ids of all claims.</summary>
    public static IEnumerable<string> Ids => Tests.Keys;

    /// <summary>The expression of a claim.</summary>
    public static Task<Func<Measurements, Evidence>> Of(string id) => StatedClaims.Of(Tests[id].Fixture, Tests[id].Test);
}
