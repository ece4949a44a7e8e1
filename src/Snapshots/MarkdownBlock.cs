using System.Text.RegularExpressions;

namespace Reproducibility.Snapshots;

/// <summary>A part of a Markdown text: lines of prose (headings too), or a grid.</summary>
internal abstract partial record MarkdownBlock
{
    /// <summary>The lines, without the padding of cells.</summary>
    public abstract IEnumerable<string> Lines { get; }

    public static IReadOnlyList<MarkdownBlock> Parse(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()).ToList();
        var blocks = new List<MarkdownBlock>();
        var heading = "";
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            if (IsGrid(start))
            {
                while (end < lines.Count && lines[end].StartsWith('|'))
                    end++;
                blocks.Add(MarkdownGrid.Parse(heading, lines[start..end]));
            }
            else
            {
                while (end < lines.Count && !IsGrid(end))
                    end++;
                blocks.Add(new MarkdownProse(lines[start..end]));
                heading = lines[start..end].FindLast(line => line.StartsWith('#'))?.TrimStart('#').Trim() ?? heading;
            }

            start = end;
        }

        return blocks;

        bool IsGrid(int line) => lines[line].StartsWith('|') && line + 1 < lines.Count && Rule().IsMatch(lines[line + 1]);
    }

    [GeneratedRegex(@"^\|(\s*:?-+:?\s*\|)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();
}

internal sealed record MarkdownProse(IReadOnlyList<string> Text) : MarkdownBlock
{
    public override IEnumerable<string> Lines => Text;
}

/// <summary>A table as it is written: cells without padding, rules without their length.</summary>
internal sealed partial record MarkdownGrid(
    string Heading, IReadOnlyList<string> Header, IReadOnlyList<string> Rule, IReadOnlyList<IReadOnlyList<string>> Rows) : MarkdownBlock
{
    public override IEnumerable<string> Lines => Rows.Prepend(Rule).Prepend(Header).Select(Line);

    public static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    public static MarkdownGrid Parse(string heading, IReadOnlyList<string> lines) => new(
        heading,
        Cells(lines[0]),
        Cells(lines[1]).Select(rule => Dashes().Replace(rule, "---")).ToList(),
        lines.Skip(2).Select(Cells).ToList());

    private static IReadOnlyList<string> Cells(string line) =>
        Pipe().Split(line.EndsWith('|') ? line[1..^1] : line[1..]).Select(cell => cell.Trim()).ToList();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Pipe();

    [GeneratedRegex("-+")]
    private static partial Regex Dashes();
}
