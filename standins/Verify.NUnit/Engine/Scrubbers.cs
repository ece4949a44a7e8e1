using System.Text;

namespace VerifyTests.Engine;

/// <summary>Changes to received text, in the order in which they run.</summary>
internal sealed class Scrubbers
{
    private readonly List<(string? Extension, Action<StringBuilder> Change)> changes = [];

    public Scrubbers()
    {
    }

    public Scrubbers(Scrubbers other) => (changes, Enabled) = ([.. other.changes], other.Enabled);

    public bool Enabled { get; private set; } = true;

    public void Disable() => Enabled = false;

    public void Add(string? extension, Action<StringBuilder> change, ScrubberLocation location) =>
        changes.Insert(location == ScrubberLocation.First ? 0 : changes.Count, (extension, change));

    public void Apply(StringBuilder text, string extension)
    {
        foreach (var (_, change) in changes.Where(c => c.Extension is null || c.Extension == extension))
            change(text);
    }
}

internal static class Lines
{
    public static Action<StringBuilder> Remove(Func<string, bool> removed) => Replace(line => removed(line) ? null : line);

    public static Action<StringBuilder> Replace(Func<string, string?> replaced) => text =>
    {
        var kept = text.ToString().Split('\n').Select(replaced).Where(line => line is not null).ToList();
        text.Clear().AppendJoin('\n', kept);
    };
}
