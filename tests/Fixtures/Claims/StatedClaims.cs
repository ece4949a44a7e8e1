using System.Reflection;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>The claims' expressions, taken from their tests without running these.</summary>
public static class StatedClaims
{
    /// <summary>The tests of an assembly that state claims, by the claims' ids.</summary>
    public static IReadOnlyDictionary<string, (Type Fixture, MethodInfo Test)> In(Assembly tests) => (
        from fixture in tests.GetTypes()
        where !fixture.IsAbstract && fixture.IsAssignableTo(typeof(IStatesClaims))
        from test in fixture.GetMethods()
        where test.IsDefined(typeof(ClaimAttribute))
        select (fixture, test)).ToDictionary(t => t.test.GetCustomAttribute<ClaimAttribute>()!.Id.ToString());

    /// <summary>The expressions of the claims that are judged on a study, whichever fixture states them.</summary>
    public static async Task<IReadOnlyList<Func<Measurements, Evidence>>> On(Type study, Assembly tests)
    {
        List<Func<Measurements, Evidence>> claims = [];
        foreach (var (fixture, test) in In(tests).Values)
        {
            if ((test.GetCustomAttribute<ClaimAttribute>()!.Study ?? StudyTests.StudyOf(fixture)) == study)
                claims.Add(await Of(fixture, test));
        }

        return claims;
    }

    /// <summary>The expression of a claim.</summary>
    /// <param name="type">The fixture.</param>
    /// <param name="test">Its test.</param>
    /// <exception cref="InvalidOperationException">The test states none.</exception>
    public static async Task<Func<Measurements, Evidence>> Of(Type type, MethodInfo test)
    {
        var fixture = (IStatesClaims)Activator.CreateInstance(type)!;
        Func<Measurements, Evidence>? stated = null;
        fixture.Instead = claim => stated = claim;
        await (Task)test.Invoke(fixture, null)!;
        return stated ?? throw new InvalidOperationException($"{type.Name}.{test.Name} states no claim.");
    }
}
