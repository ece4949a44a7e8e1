namespace Reproducibility.Fixtures.Figures;

/// <summary>Text broken into lines at spaces, by its measured width.</summary>
/// <param name="Size">Of the font, in pixels.</param>
/// <param name="Bold">Whether it is bold.</param>
internal sealed record TextLines(float Size, bool Bold = false)
{
    /// <summary>As few lines as <see cref="Wrap"/> needs, about equally long: no single word on the last one.</summary>
    internal IReadOnlyList<string> Balanced(string text, float width)
    {
        var wrapped = Wrap(text, width);
        for (var narrow = Width(text) / Math.Max(1, wrapped.Count); narrow < width; narrow += Size / 2)
        {
            if (Wrap(text, narrow) is var even && even.Count == wrapped.Count)
                return even;
        }

        return wrapped;
    }

    /// <summary>Lines no wider than given, in pixels; a longer word stays whole.</summary>
    internal IReadOnlyList<string> Wrap(string text, float width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}") <= width)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }

        return lines;
    }

    internal float Width(string text) => FigureFont.Width(text, Size, Bold);
}
