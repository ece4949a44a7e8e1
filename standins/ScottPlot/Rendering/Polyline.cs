using System.Text;

namespace ScottPlot.Rendering;

/// <summary>Path data of a line through many points.</summary>
internal static class Polyline
{
    /// <summary>Pixels that a drawn line may lie beside the given one.</summary>
    private const float Tolerance = 0.1f;

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

    private static string Join(List<Pixel> points) => string.Join(' ', Simplify([.. Thin(points)]).Select(SvgWriter.Point));

    /// <summary>Without the points that lie so near to the line through the others that nobody sees it (Douglas and Peucker 1973).</summary>
    private static IEnumerable<Pixel> Simplify(Pixel[] points)
    {
        var kept = new SortedSet<int> { 0, points.Length - 1 };
        var open = new Stack<(int From, int To)>([(0, points.Length - 1)]);
        while (open.TryPop(out var part))
        {
            if (part.To - part.From < 2)
                continue;
            var farthest = Enumerable.Range(part.From, part.To - part.From).MaxBy(i => Distance(points[i], points[part.From], points[part.To]));
            if (Distance(points[farthest], points[part.From], points[part.To]) <= Tolerance)
                continue;
            kept.Add(farthest);
            open.Push((part.From, farthest));
            open.Push((farthest, part.To));
        }

        return kept.Select(i => points[i]);
    }

    /// <summary>From a point to a line segment.</summary>
    private static float Distance(Pixel point, Pixel from, Pixel to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var square = dx * dx + dy * dy;
        var along = square > 0 ? Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / square, 0, 1) : 0;
        return MathF.Sqrt(MathF.Pow(point.X - from.X - along * dx, 2) + MathF.Pow(point.Y - from.Y - along * dy, 2));
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
