namespace Reproducibility.Fixtures.Data;

/// <summary>
/// How a byte becomes a network's input: (byte / 255 - mean) / sd per channel. In single precision and in this order of steps it equals torchvision's
/// <c>ToTensor</c> and <c>Normalize</c> bit for bit.
/// </summary>
public sealed class Normalisation
{
    private readonly string description;
    private readonly float[][] tables;

    private Normalisation(string description, IEnumerable<float[]> tables) => (this.description, this.tables) = (description, [.. tables]);

    /// <summary>Scaled to 0..1 and left there.</summary>
    public static Normalisation None { get; } = new("scaled to 0..1", [Table(value => value / 255f)]);

    /// <summary>One mean and standard deviation for every channel, in units of 0..1.</summary>
    public static Normalisation MeanSd(double mean, double sd) => MeanSd([mean], [sd]);

    /// <summary>A mean and standard deviation per channel, in units of 0..1.</summary>
    public static Normalisation MeanSd(IReadOnlyList<double> mean, IReadOnlyList<double> sd)
    {
        var text = $"mean {string.Join(", ", mean)}, sd {string.Join(", ", sd)}";
        return mean.Count == sd.Count && sd.All(s => s > 0)
            ? new(text, mean.Zip(sd, (m, s) => Table(value => (value / 255f - (float)m) / (float)s)))
            : throw new ArgumentException($"as many means as positive standard deviations are needed: {text}");
    }

    /// <summary>Normalises a colour plane.</summary>
    /// <exception cref="ArgumentException">Neither one normalisation for all channels nor one for this.</exception>
    public void Apply(ReadOnlySpan<byte> from, Span<float> to, int channel)
    {
        if (tables.Length != 1 && channel >= tables.Length)
            throw new ArgumentException($"no mean and sd for channel {channel}: {this}", nameof(channel));

        ReadOnlySpan<float> table = tables[tables.Length == 1 ? 0 : channel];
        to = to[..from.Length];
        for (var i = 0; i < to.Length; i++)
            to[i] = table[from[i]];
    }

    /// <inheritdoc/>
    public override string ToString() => description;

    private static float[] Table(Func<int, float> value) => [.. Enumerable.Range(0, 256).Select(value)];
}
