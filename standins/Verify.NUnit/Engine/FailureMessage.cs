using System.Text;

namespace VerifyTests.Engine;

/// <summary>The failure's text: which files are new, not equal, to be deleted or equal, and then their content.</summary>
internal static class FailureMessage
{
    public static string Of(string directory, IReadOnlyList<Outcome> outcomes, IReadOnlyList<string> stale)
    {
        var text = new StringBuilder().Append($"Directory: {directory}\n");
        Files("New", Kind.New);
        Files("NotEqual", Kind.NotEqual);
        if (stale.Count > 0)
            text.Append("Delete:\n").AppendJoin("", stale.Select(file => $"  - {Path.GetFileName(file)}\n"));
        Files("Equal", Kind.Equal);

        var added = outcomes.Where(o => o.Kind == Kind.New).ToList();
        var changed = outcomes.Where(o => o.Kind == Kind.NotEqual).ToList();
        if (added.Count + changed.Count == 0)
            return text.ToString();
        text.Append("\nFileContent:\n\n");
        Contents("New", added, o => $"Received: {Received(o)}\n{o.ReceivedText}\n\n");
        Contents("NotEqual", changed, o => o.Message is null
            ? $"Received: {Received(o)}\n{o.ReceivedText}\nVerified: {Verified(o)}\n{o.VerifiedText}\n\n"
            : $"Received: {Received(o)}\nVerified: {Verified(o)}\nCompare Result:\n{o.Message}\n\n");
        return text.ToString();

        void Files(string header, Kind kind) => Append(header + ":\n", outcomes.Where(o => o.Kind == kind).ToList(),
            o => $"  - Received: {Received(o)}\n    Verified: {Verified(o)}\n");
        void Contents(string header, List<Outcome> items, Func<Outcome, string> print) => Append(header + ":\n\n", items, print);
        void Append(string header, List<Outcome> items, Func<Outcome, string> print)
        {
            if (items.Count > 0)
                text.Append(header).AppendJoin("", items.Select(print));
        }

        string Received(Outcome o) => Path.GetRelativePath(directory, o.File.ReceivedPath);
        string Verified(Outcome o) => Path.GetRelativePath(directory, o.File.VerifiedPath);
    }
}
