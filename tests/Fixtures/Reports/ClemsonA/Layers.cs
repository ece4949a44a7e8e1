using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// A reading of the layers of 1-1. The report gives numbers of layers and parameters only, so several lists of widths agree with it.
/// </summary>
/// <param name="Name">Follows a net's name in its condition; empty for the reading that decides.</param>
/// <param name="Deep">The net of "8 layers".</param>
/// <param name="Mid">The net of "4 layers".</param>
public sealed record Layers(string Name, Architecture Deep, Architecture Mid)
{
    /// <summary>Condition of the net of "2 layers", which leaves no choice.</summary>
    public const string Shallow = "shallow";

    /// <summary>The widths that decide the verdicts: 861, 752 and 751 parameters.</summary>
    public static readonly Layers Inferred = new("", ClemsonANets.Deep, ClemsonANets.Mid);

    /// <summary>The same sizes, the deep net with 8 hidden layers instead of 8 linear ones.</summary>
    public static readonly Layers Hidden = new("counting hidden layers", ClemsonANets.DeepAlternative, ClemsonANets.MidAlternative);

    /// <summary>Three nets of 751 parameters, equally many, as the text says they have; the middle one with 4 linear layers instead of 4 hidden ones.</summary>
    public static readonly Layers EqualSize = new("equal size, counting linear layers", ClemsonANets.DeepEqual, ClemsonANets.MidEqual);

    /// <summary>All readings, the deciding one first.</summary>
    public static readonly IReadOnlyList<Layers> All = [Inferred, Hidden, EqualSize];

    /// <summary>As a table's heading.</summary>
    public string Title => Name.Length == 0 ? "as inferred" : Name;

    /// <summary>Condition of the deep net.</summary>
    public string DeepName => Condition("deep");

    /// <summary>Condition of the middle net.</summary>
    public string MidName => Condition("mid");

    /// <summary>The two nets that are a matter of reading, by condition.</summary>
    public IReadOnlyList<(string Name, Architecture Net)> Nets => [(DeepName, Deep), (MidName, Mid)];

    /// <summary>Conditions, deepest first.</summary>
    public IReadOnlyList<string> DeepestFirst => [DeepName, MidName, Shallow];

    private string Condition(string net) => Name.Length == 0 ? net : $"{net}, {Name}";
}
