using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

/// <summary>Mean and (population) standard deviation of each channel's pixels, in units of 0..1.</summary>
internal sealed record ChannelStatistics(IReadOnlyList<double> Mean, IReadOnlyList<double> Sd)
{
    /// <summary>Over all images of a set; exact, as it counts byte values.</summary>
    public static ChannelStatistics Of(ImageSet images)
    {
        var histograms = Enumerable.Range(0, images.Channels).Select(_ => new long[256]).ToArray();
        var plane = images.Height * images.Width;
        for (var start = 0; start < images.Pixels.Length; start += plane)
        {
            var histogram = histograms[start / plane % images.Channels];
            foreach (var pixel in images.Pixels.AsSpan(start, plane))
                histogram[pixel]++;
        }

        var count = (double)images.Count * plane;
        double[] mean = [.. histograms.Select(histogram => Sum(histogram, value => value) / count)];
        double[] sd = [.. histograms.Select((histogram, c) => Math.Sqrt(Sum(histogram, value => Math.Pow(value - mean[c], 2)) / count))];
        return new ChannelStatistics([.. mean.Select(m => m / 255)], [.. sd.Select(s => s / 255)]);
    }

    private static double Sum(long[] histogram, Func<int, double> of) => histogram.Select((count, value) => count * of(value)).Sum();
}
