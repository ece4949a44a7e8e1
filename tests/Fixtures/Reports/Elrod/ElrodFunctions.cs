using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>1-1, simulate a function: what the report's two functions share.</summary>
public static class ElrodFunctions
{
    /// <summary>The nets, deepest first.</summary>
    public const string Deep = "deep", Mid = "mid", Shallow = "shallow";

    /// <summary>The nets by name.</summary>
    public static readonly IReadOnlyList<(string Name, Architecture Net)> Nets =
        [(Deep, ElrodNets.Deep), (Mid, ElrodNets.Mid), (Shallow, ElrodNets.Shallow)];

    /// <summary>The report's recipe.</summary>
    public static readonly Recipe ReportsRecipe = new(new Adam(5e-4, WeightDecay: 1e-4), FunctionStudy.Steps);

    /// <summary>500 points of a function.</summary>
    public static Points On500Points(Func<double, double> target) => Points.Grid(target, -1, 1, 500);
}
