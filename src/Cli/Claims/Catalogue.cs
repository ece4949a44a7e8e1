using Reproducibility.Cli.Setup;

namespace Reproducibility.Cli.Claims;

/// <summary>All claims of the reports.</summary>
/// <param name="Claims">In the order of their ids.</param>
public sealed record Catalogue(IReadOnlyList<Claim> Claims)
{
    /// <summary>The catalogue of a checkout.</summary>
    public static Catalogue Read(Checkout checkout) => Read(checkout["tests", "Claims", "catalogue.tsv"]);

    /// <summary>Reads lines of id, statement and study between tabs; the first line has the columns' names.</summary>
    /// <exception cref="UserException">There is no such file, or a line of it is not of this form.</exception>
    public static Catalogue Read(string path)
    {
        if (!File.Exists(path))
            throw new UserException($"{path} is missing; it lists the claims.");
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split('\t');
        var (id, statement, study) = (Column("id"), Column("statement"), Column("study"));
        return new Catalogue([.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(Claim)]);

        int Column(string name) => Array.IndexOf(columns, name) is var i and >= 0 ? i : throw new UserException($"{path} has no column '{name}'.");

        Claim Claim(string[] cells) => cells.Length == columns.Length
            ? new Claim(cells[id], cells[statement], cells[study])
            : throw new UserException($"{path}: '{string.Join(' ', cells)}' has not the {columns.Length} columns of the first line.");
    }

    /// <summary>The claims that any of the filters selects, all where there is none.</summary>
    /// <exception cref="UserException">A filter selects nothing.</exception>
    public IReadOnlyList<Claim> Select(IReadOnlyList<string> filters)
    {
        if (filters.Count == 0)
            return Claims;
        var selected = filters.SelectMany(Filter.Parse).SelectMany(filter => filter.Of(this)).ToHashSet();
        return [.. Claims.Where(selected.Contains)];
    }

    /// <summary>All that a filter can name: neighbouring parts of ids.</summary>
    public IEnumerable<string> Names => Claims
        .SelectMany(claim => new[] { claim.Id, claim.Study })
        .Select(id => id.Split('/'))
        .SelectMany(parts => parts.SelectMany((_, from) => Enumerable.Range(from + 1, parts.Length - from).Select(to => string.Join('/', parts[from..to]))))
        .Distinct();
}
