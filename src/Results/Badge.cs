using System.Globalization;
using System.Security;

namespace Reproducibility.Results;

/// <summary>A badge for a README: counts by verdict, as a small SVG.</summary>
public static class Badge
{
    private const double Letter = 6.6, Padding = 14;

    /// <summary>"claims | 88 supported, 51 undecided, 40 refuted"; the right part is red where something is not as expected.</summary>
    public static string Svg(RunResult result)
    {
        var unexpected = result.Unexpected.Count();
        var counts = RunResult.Counts(result.Claims);
        return Svg("claims", unexpected == 0 ? counts : $"{counts}; {unexpected} not as expected", unexpected == 0 ? "#2d6a4f" : "#9d2226");
    }

    private static string Svg(string left, string right, string colour)
    {
        var (a, b) = (left.Length * Letter + Padding, right.Length * Letter + Padding);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{a + b:0}" height="20" role="img" aria-label="{Escape(left)}: {Escape(right)}">
            <title>{Escape(left)}: {Escape(right)}</title>
            <rect width="{a:0.#}" height="20" fill="#444"/><rect x="{a:0.#}" width="{b:0.#}" height="20" fill="{colour}"/>
            <g fill="#fff" text-anchor="middle" font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11">
            <text x="{a / 2:0.#}" y="14" textLength="{a - Padding:0.#}">{Escape(left)}</text>
            <text x="{a + b / 2:0.#}" y="14" textLength="{b - Padding:0.#}">{Escape(right)}</text>
            </g>
            </svg>

            """);
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
