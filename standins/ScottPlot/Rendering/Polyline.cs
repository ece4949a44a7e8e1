using System.Text;

namespace ScottPlot.Rendering;

/// <summary>Path data of a line through many points.</summary>
internal static class Polyline
{
    /// <summary>A new line; it is interrupted where a coordinate is not finite.</summary>
    internal static string Of(IEnumerable<Pixel> points)
    {
        var path = new StringBuilder();
        var run = new List<Pixel>();
        foreach (var point in points.Append(new Pixel(float.NaN, float.NaN)))
        {
            if (float.IsFinite(point.X + point.Y))
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 0)
                path.Append('M').Append(Join(run));
            run.Clear();
        }

        return path.ToString();
    }

    /// <summary>Further points of a line that has begun.</summary>
    internal static string Continue(IEnumerable<Pixel> points) => $"L{Join([.. points])}";

    private static string Join(List<Pixel> points)
    {
        var texts = Thin(points).Select(SvgWriter.Point).ToList();
        var path = new StringBuilder(texts[0]);
        for (var i = 1; i < texts.Count; i++)
        {
            if (texts[i] != texts[i - 1] || texts.Count == 2)
                path.Append(' ').Append(texts[i]);
        }

        return path.ToString();
    }

    /// <summary>
    /// Of each run of points within one pixel column the first, the lowest, the highest and the last,
    /// in their order: the picture stays the same.
    /// </summary>
    private static IEnumerable<Pixel> Thin(List<Pixel> points)
    {
        for (int start = 0, end; start < points.Count; start = end)
        {
            end = start + 1;
            var (low, high) = (start, start);
            while (end < points.Count && MathF.Floor(points[end].X) == MathF.Floor(points[start].X))
            {
                low = points[end].Y < points[low].Y ? end : low;
                high = points[end].Y > points[high].Y ? end : high;
                end++;
            }

            foreach (var index in new SortedSet<int> { start, low, high, end - 1 })
                yield return points[index];
        }
    }
}
