using System.Text.RegularExpressions;

namespace Reproducibility.Cli.Claims;

/// <summary>
/// Selects claims by neighbouring parts of their ids, in any case: <c>elrod</c>, <c>1-2/pca</c>, <c>elrod/1-1/sinc</c>. In a part <c>*</c> stands for
/// any letters. The last part may be the beginning of one, as in <c>sinc/deepest</c>, where no id has it whole.
/// </summary>
public sealed partial class Filter
{
    private readonly string text;
    private readonly string[] parts;

    private Filter(string text) => (this.text, parts) = (text, text.Split('/'));

    /// <summary>The filters of one word: <c>elrod|li</c> and <c>elrod,li</c> are two.</summary>
    /// <exception cref="UserException">It has other signs than ids have.</exception>
    public static IEnumerable<Filter> Parse(string word)
    {
        foreach (var part in word.Split('|', ','))
        {
            var trimmed = part.Trim().Trim('/');
            if (!Allowed().IsMatch(trimmed))
                throw new UserException(
                    $"'{word}' is no filter: it is made of parts of claims' ids, such as elrod, 1-2/pca or elrod/1-3/random-labels.", ExitCode.Usage);
            yield return new Filter(trimmed);
        }
    }

    /// <summary>The claims that it selects.</summary>
    /// <exception cref="UserException">There are none; the message names near ones.</exception>
    public IReadOnlyList<Claim> Of(Catalogue catalogue)
    {
        Claim[] selected = [.. catalogue.Claims.Where(claim => Selects(claim, whole: true))];
        if (selected.Length == 0)
            selected = [.. catalogue.Claims.Where(claim => Selects(claim, whole: false))];
        return selected.Length > 0 ? selected : throw new UserException(Nothing(catalogue), ExitCode.Usage);
    }

    private bool Selects(Claim claim, bool whole) => Selects(claim.Id.Split('/'), whole) || Selects(claim.Study.Split('/'), whole);

    private bool Selects(string[] id, bool whole) => Enumerable
        .Range(0, Math.Max(0, id.Length - parts.Length + 1))
        .Any(from => parts.Select((part, i) => Matches(part, id[from + i], whole || i < parts.Length - 1)).All(matches => matches));

    private static bool Matches(string part, string name, bool whole) =>
        Regex.IsMatch(name, "^" + Regex.Escape(part).Replace("\\*", ".*") + (whole ? "$" : ""), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private string Nothing(Catalogue catalogue)
    {
        var near = EditDistance.Nearest(text, catalogue.Names);
        return $"No claim is named '{text}'. " + (near.Count > 0
            ? $"Near it: {string.Join(", ", near)}."
            : $"The reports are {string.Join(", ", catalogue.Claims.Select(c => c.Id.Split('/')[0]).Distinct())}.");
    }

    [GeneratedRegex(@"^[A-Za-z0-9._*-]+(/[A-Za-z0-9._*-]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Allowed();
}
