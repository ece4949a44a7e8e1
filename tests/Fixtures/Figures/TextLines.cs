namespace Reproducibility.Fixtures.Figures;

internal static class TextLines
{
    /// <summary>As few lines as <see cref="Wrap"/> needs, about equally long: no single word on the last one.</summary>
    internal static string[] Balanced(string text, int letters)
    {
        var lines = Wrap(text, letters).Count();
        return Enumerable.Range(1, letters).Select(narrow => Wrap(text, narrow).ToArray()).First(wrapped => wrapped.Length <= lines);
    }

    /// <summary>Lines of no more letters than given, broken at spaces; a longer word stays whole.</summary>
    internal static IEnumerable<string> Wrap(string text, int letters)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        if (line.Length > 0)
            yield return line;
    }
}
