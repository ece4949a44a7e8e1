using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Units.Claims;

/// <summary>Documents below docs/ that end in tables which are made from other files.</summary>
internal static class GeneratedTables
{
    /// <summary>Checks that a document ends in its tables; accepting writes them behind its own words.</summary>
    /// <param name="document">Name of the file.</param>
    /// <param name="heading">What the tables begin with.</param>
    /// <param name="tables">Its end.</param>
    /// <param name="source">What they are made from.</param>
    public static void Check(string document, string heading, string tables, string source)
    {
        var path = Path.Combine(Repository.Root, "docs", document);
        var text = File.ReadAllText(path);
        var words = text[..text.IndexOf(heading, StringComparison.Ordinal)];
        if (Accepted.Accepting)
            File.WriteAllText(path, text = words + tables);
        Assert.That(text, Is.EqualTo(words + tables), $"docs/{document}; ACCEPT_SNAPSHOTS=1 writes its tables from {source}");
    }
}
