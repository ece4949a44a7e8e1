namespace Reproducibility.Fixtures.Snapshots;

/// <summary>Headings, prose and tables in one Markdown text. It is immutable: each call gives a document with one more block.</summary>
public sealed record Document(IReadOnlyList<string> Blocks)
{
    public Document(string title)
        : this([$"# {title}"])
    {
    }

    public Document Heading(string text, int level = 2) => With($"{new string('#', level)} {text}");

    public Document Text(string prose) => With(prose.ReplaceLineEndings("\n").Trim('\n'));

    public Document Table(Table table) => With(table.ToString());

    public override string ToString() => string.Join("\n\n", Blocks);

    private Document With(string block) => new([.. Blocks, block]);
}
