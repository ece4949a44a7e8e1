namespace Reproducibility.Cli.Progress;

/// <summary>What the host says to the user where a data set is not to be had.</summary>
internal static class DrawnDigits
{
    private static readonly (string Published, string Name)[] Sets = [("MNIST", "digits"), ("CIFAR-10", "colours")];

    /// <summary>Names of the data sets for which drawn digits stand in, as a line says; none for most lines.</summary>
    public static IEnumerable<string> StandInFor(string line) => Sets
        .Where(set => line.StartsWith($"{set.Published} was not found", StringComparison.Ordinal))
        .Select(set => set.Name);
}
