namespace VerifyTests.Engine;

/// <summary>Comparers by extension; the key "" holds the one for every extension.</summary>
internal sealed class Comparers
{
    private const string Any = "";
    private readonly Dictionary<string, StringCompare> strings = [];
    private readonly Dictionary<string, StreamCompare> streams = [];

    public Comparers()
    {
    }

    public Comparers(Comparers other) => (strings, streams) = (new(other.strings), new(other.streams));

    public void Add(StringCompare compare, ReadOnlySpan<string> extensions) => Add(strings, compare, extensions);
    public void Add(StreamCompare compare, ReadOnlySpan<string> extensions) => Add(streams, compare, extensions);

    public StringCompare? ForText(string extension) => strings.GetValueOrDefault(extension) ?? strings.GetValueOrDefault(Any);
    public StreamCompare? ForStream(string extension) => streams.GetValueOrDefault(extension) ?? streams.GetValueOrDefault(Any);

    private static void Add<T>(Dictionary<string, T> comparers, T compare, ReadOnlySpan<string> extensions)
    {
        if (extensions.IsEmpty)
            comparers[Any] = compare;
        foreach (var extension in extensions)
            comparers[extension] = compare;
    }
}
