using Reproducibility.Fixtures.Running;

namespace Reproducibility.Bench.Kills;

/// <summary>./reproduce as it is built, with its test host.</summary>
/// <param name="arguments">Claims and options.</param>
internal sealed class Reproduce(IReadOnlyList<string> arguments) : IVictim
{
    private static readonly string Program = Path.Combine(Repository.Root, "src", "Cli", "bin", "Reproducibility.Cli.dll");

    /// <inheritdoc/>
    public IEnumerable<string> Command(string folder) =>
        [Program, "reproduce", .. arguments, "--no-build", "--output", folder, "--store", Path.Combine(folder, IVictim.Store)];

    /// <inheritdoc/>
    public IEnumerable<string> Results(string folder) => Directory
        .EnumerateFiles(Path.Combine(folder, "studies"), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file))
        .Append("verdicts.txt");
}
