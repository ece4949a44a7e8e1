namespace Reproducibility.Models;

/// <summary>What an observer writes down, one row of numbers at each look.</summary>
public interface ICourse
{
    /// <summary>A copy of the rows: arrays of float, or of double.</summary>
    IReadOnlyList<Array> Copy();

    /// <summary>Goes on from such a copy.</summary>
    void GoOnFrom(IReadOnlyList<Array> rows);
}

/// <inheritdoc/>
/// <typeparam name="T">Float or double.</typeparam>
public sealed class Course<T> : ICourse where T : unmanaged
{
    private readonly List<T[]> rows = [];

    /// <summary>Number of looks.</summary>
    public int Count => rows.Count;

    /// <summary>Writes a row down: <c>[seeds]</c>, or several numbers of each seed, seed after seed.</summary>
    public void Add(T[] row) => rows.Add(row);

    /// <summary>One seed's number at every look.</summary>
    public T[] Of(int seed) => [.. rows.Select(row => row[seed])];

    /// <summary>One seed's numbers at every look.</summary>
    /// <param name="seed">Which seed.</param>
    /// <param name="seeds">Of how many.</param>
    public T[][] Of(int seed, int seeds) => [.. rows.Select(row => row.AsSpan(row.Length / seeds * seed, row.Length / seeds).ToArray())];

    /// <inheritdoc/>
    public IReadOnlyList<Array> Copy() => [.. rows];

    /// <inheritdoc/>
    public void GoOnFrom(IReadOnlyList<Array> rows)
    {
        this.rows.Clear();
        this.rows.AddRange(rows.Cast<T[]>());
    }
}
