namespace Reproducibility.Bench.Kills;

/// <summary>A run that can be killed and goes on by the same command.</summary>
internal interface IVictim
{
    /// <summary>Its store, in its folder.</summary>
    const string Store = "store";

    /// <summary>Arguments of dotnet.</summary>
    IEnumerable<string> Command(string folder);

    /// <summary>Files, from its folder, that are the same however often it was killed.</summary>
    IEnumerable<string> Results(string folder);
}
