using System.Reflection;
using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Fidelity;

/// <summary>The claims' expressions, taken from their tests without running these.</summary>
internal static class ClaimExpressions
{
    private static readonly Dictionary<string, (Type Fixture, MethodInfo Test)> Tests = typeof(Reproducibility.Claims.Run).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IStatesClaims)))
        .SelectMany(type => type.GetMethods().Select(method => (type, method)))
        .Where(test => test.method.IsDefined(typeof(ClaimAttribute)))
        .ToDictionary(test => test.method.GetCustomAttribute<ClaimAttribute>()!.Id.ToString());

    /// <summary>Ids of all claims.</summary>
    public static IEnumerable<string> Ids => Tests.Keys;

    /// <summary>The expression of a claim.</summary>
    public static async Task<Func<Measurements, Evidence>> Of(string id)
    {
        var (type, test) = Tests[id];
        var fixture = (IStatesClaims)Activator.CreateInstance(type)!;
        Func<Measurements, Evidence>? stated = null;
        fixture.Instead = claim => stated = claim;
        await (Task)test.Invoke(fixture, null)!;
        return stated ?? throw new InvalidOperationException($"The test of {id} states no claim.");
    }
}
