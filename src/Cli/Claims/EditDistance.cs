namespace Reproducibility.Cli.Claims;

/// <summary>How many letters to change, add, leave out or swap to make one word of another.</summary>
public static class EditDistance
{
    /// <summary>The distance, whatever the case (optimal string alignment).</summary>
    public static int Between(string a, string b)
    {
        (a, b) = (a.ToLowerInvariant(), b.ToLowerInvariant());
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
                distance[i, j] = i == 0 || j == 0 ? i + j : Least(i, j);
        }

        return distance[a.Length, b.Length];

        int Least(int i, int j)
        {
            var least = Math.Min(distance[i - 1, j] + 1, distance[i, j - 1] + 1);
            least = Math.Min(least, distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(least, distance[i - 2, j - 2] + 1) : least;
        }
    }

    /// <summary>Up to five names that are near a word, or hold it or begin like it, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> names)
    {
        var far = Math.Max(1, word.Length / 3);
        return [.. names
            .Select(name => (Name: name, Distance: Of(name)))
            .Where(near => near.Distance <= far)
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Name.Length)
            .ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name)
            .Take(5)];

        int Of(string name)
        {
            var whole = Between(word, name);
            if (word.Length < 4 || name.Length <= word.Length)
                return whole;
            return Math.Min(whole, 1 + (name.Contains(word, StringComparison.OrdinalIgnoreCase) ? 0 : Between(word, name[..word.Length])));
        }
    }
}
