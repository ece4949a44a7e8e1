namespace Reproducibility.Snapshots;

/// <summary>
/// Compares two Markdown texts. Prose, headings, columns, rows and text cells are compared exactly, numbers within the tolerance
/// that their column's header states; the padding of cells does not count.
/// </summary>
public static class TableComparer
{
    /// <returns>Whether the received text passes and, if not, each difference in words and a line diff.</returns>
    public static (bool Equal, string? Message) Compare(string received, string verified)
    {
        var blocks = MarkdownBlock.Parse(verified);
        var comparison = new MarkdownComparison(MarkdownBlock.Parse(received), blocks);
        return comparison.Differences.Count == 0 ? (true, null) : (false, Message(comparison, blocks));
    }

    private static string Message(MarkdownComparison comparison, IReadOnlyList<MarkdownBlock> verified) =>
        $"""
        {Count(comparison.Differences.Count)}:
        {string.Join('\n', comparison.Differences.Select(difference => "* " + difference))}

        Lines (- verified, + received, drift within tolerance left out):
        {MarkdownDiff.Print(string.Join('\n', comparison.Settled), string.Join('\n', verified.SelectMany(b => b.Lines)))}
        """;

    private static string Count(int differences) => differences == 1 ? "1 difference" : $"{differences} differences";
}
