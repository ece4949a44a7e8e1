using System.Globalization;
using System.Text.RegularExpressions;
using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Studies;

namespace Reproducibility.Units.Fidelity;

/// <summary>
/// The sentence under a verdict, which says why: plain, and with a number that stands in the report's recorded ones, in the finding, or in the study's notes.
/// </summary>
public partial class ReasonTests
{
    private const int MostWords = 25;

    private static readonly Lazy<ILookup<string, string>> ByTitle = new(() => Documents.ToLookup(Title));

    private static readonly Lazy<Dictionary<string, string>> JudgedBy =
        new(() => Catalogue.Parse(File.ReadAllText(Catalogue.File)).ToDictionary(entry => entry.Id, entry => entry.Study));

    private static IEnumerable<string> Reasoned => Documents.Where(file => Reason(file).Length > 0);

    private static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "snapshots"), "*.verified.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Reasoned))]
    public void A_reason_is_one_plain_sentence(string document) =>
        Assert.That(Reason(document).Split(' ').Length, Is.AtMost(MostWords), Reason(document));

    [TestCaseSource(nameof(Reasoned))]
    public void A_reason_compares_a_number(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        double[] known =
        [
            .. Numbers(text.Replace(Reason(document), "", StringComparison.Ordinal)).Select(number => number.Value),
            .. Studies(text).SelectMany(study => ByTitle.Value[study])
                .SelectMany(file => Numbers(File.ReadAllText(Path.Combine(Repository.Root, file)))).Select(number => number.Value),
            .. Studies(text).SelectMany(RecordedNumbers.Of).Select(number => number.Value),
        ];
        Assert.That(Numbers(Reason(document)).Any(number => known.Any(number.Is)), Reason(document));
    }

    [TestCaseSource(nameof(Reasoned))]
    public void A_number_of_seeds_in_a_reason_is_that_of_the_finding(string document)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        var reason = Reason(document);
        var findings = text.Replace(reason, "", StringComparison.Ordinal);
        Assert.That(Shares().Matches(reason).Select(share => share.Value), Is.SubsetOf(Shares().Matches(findings).Select(share => share.Value)), reason);
    }

    [TestCase("Verdict: **refuted**, 16 seeds.", "It is 0.5.", "0.5", ExpectedResult = true)]
    [TestCase("Verdict: **refuted**, 16 seeds.", "It is 50 %.", "0.4987", ExpectedResult = true)]
    [TestCase("Verdict: **refuted**, 16 seeds.", "It is 13,626.", "13626", ExpectedResult = true)]
    [TestCase("Verdict: **refuted**, 16 seeds.", "It is 0.5.", "0.58", ExpectedResult = false)]
    public bool Numbers_agree_at_the_digits_of_the_reason(string verdict, string reason, string found)
    {
        Assert.That(ReasonIn($"# a/b/c/d\n\nClaim.\n\n{verdict}\n\n{reason}\n\n| tested |"), Is.EqualTo(reason));
        return Numbers(reason).Any(number => Numbers(found).Any(other => number.Is(other.Value)));
    }

    private static string Title(string file) => File.ReadLines(Path.Combine(Repository.Root, file)).First().TrimStart('#', ' ');

    /// <summary>The study that the claim is named by, whose numbers the report recorded, and the one that judges it.</summary>
    private static IEnumerable<string> Studies(string text)
    {
        var id = text.Split('\n')[0].TrimStart('#', ' ', '\uFEFF').Trim();
        return new[] { id[..id.LastIndexOf('/')], JudgedBy.Value[id] }.Distinct();
    }

    private static string Reason(string file) => ReasonIn(File.ReadAllText(Path.Combine(Repository.Root, file)));

    private static string ReasonIn(string document) => Paragraph().Match(document) is { Success: true } match ? match.Groups[1].Value : "";

    private static IEnumerable<Number> Numbers(string text) => Written().Matches(text).Select(match => new Number(match.Value));

    [GeneratedRegex(@"erdict: \*\*[^\n]*\n\n((?!Null hypothesis|\|)[^\n]+)\n")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"\b\d+ of \d+ seeds")]
    private static partial Regex Shares();

    [GeneratedRegex(@"-?\d[\d,]*(\.\d+)?(e-?\d+)?")]
    private static partial Regex Written();

    private sealed record Number(string Text)
    {
        public double Value => double.Parse(Text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

        /// <summary>Whether another number is this one, or this one in percent, at the digits that it is written with.</summary>
        public bool Is(double other)
        {
            var (point, exponent) = (Text.IndexOf('.', StringComparison.Ordinal), Text.IndexOf('e', StringComparison.Ordinal));
            var decimals = point < 0 ? 0 : (exponent < 0 ? Text.Length : exponent) - point - 1;
            var unit = Math.Pow(10, -decimals) * (exponent < 0 ? 1 : Math.Pow(10, double.Parse(Text[(exponent + 1)..], CultureInfo.InvariantCulture)));
            return Near(other) || Near(100 * other);

            bool Near(double value) => Math.Abs(value - Value) <= 0.5001 * unit;
        }
    }
}
