using DiffPlex;

namespace Reproducibility.Snapshots;

/// <summary>A line diff for people: <c>-</c> verified, <c>+</c> received, with a few equal lines around each change.</summary>
public static class MarkdownDiff
{
    private const int Context = 2;

    public static string Print(string received, string verified)
    {
        var lines = Lines(received, verified).ToList();
        var shown = Enumerable.Range(0, lines.Count).Where(i => lines[i][0] != ' ')
            .SelectMany(i => Enumerable.Range(i - Context, (2 * Context) + 1))
            .Where(i => i >= 0 && i < lines.Count).Distinct().Order().ToList();
        return string.Join('\n', shown.Select((line, i) =>
            (i > 0 && shown[i - 1] < line - 1 ? "  ...\n" : "") + lines[line].TrimEnd()));
    }

    private static IEnumerable<string> Lines(string received, string verified)
    {
        var diff = new Differ().CreateLineDiffs(verified, received, ignoreWhitespace: false);
        var next = 0;
        foreach (var block in diff.DiffBlocks)
        {
            for (; next < block.DeleteStartA; next++)
                yield return "  " + diff.PiecesOld[next];
            for (; next < block.DeleteStartA + block.DeleteCountA; next++)
                yield return "- " + diff.PiecesOld[next];
            for (var i = 0; i < block.InsertCountB; i++)
                yield return "+ " + diff.PiecesNew[block.InsertStartB + i];
        }

        for (; next < diff.PiecesOld.Length; next++)
            yield return "  " + diff.PiecesOld[next];
    }
}
