using Bogus;

namespace Reproducibility.Fixtures.Data;

/// <summary>One drawing: where its strokes go, how wide and dark they are, and how noisy the paper is. Lengths are in pixels.</summary>
internal sealed class GlyphPen
{
    private const int PiecesPerCurve = 5;
    private readonly List<(double X, double Y)[]> lines;
    private readonly double radius;
    private readonly double softness;
    private readonly double ink;
    private readonly double noise;
    private readonly uint noiseSeed;

    /// <summary>Takes all that is random from <paramref name="random"/>, so that drawing can be done in any order.</summary>
    public GlyphPen(Randomizer random, Stroke[] form)
    {
        var turn = Bell(random, .13);
        var slant = Bell(random, .22);
        var (width, height) = (random.Double(10, 18), random.Double(17, 21));
        var (right, down) = (Glyphs.Size / 2.0 + Bell(random, 1.0), Glyphs.Size / 2.0 + Bell(random, 1.0));
        var (cos, sin) = (Math.Cos(turn), Math.Sin(turn));

        lines = [.. form.Select(stroke => Flatten(stroke.Curved, [.. stroke.Points.Select(Place)]))];
        radius = random.Double(.8, 1.8);
        softness = random.Double(.5, .9);
        ink = random.Double(200, 255);
        noise = random.Double(4, 24);
        noiseSeed = random.UInt();

        (double X, double Y) Place((double X, double Y) point)
        {
            var y = (point.Y - .5 + Bell(random, .035)) * height;
            var x = (point.X - .5 + Bell(random, .045)) * width - slant * y;
            return (right + x * cos - y * sin, down + x * sin + y * cos);
        }
    }

    /// <summary>Draws it.</summary>
    /// <param name="pixels">[Size x Size]; all are written.</param>
    public void Draw(Span<byte> pixels)
    {
        Span<double> distances = stackalloc double[pixels.Length];
        distances.Fill(double.MaxValue);
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Length; i++)
                Approach(distances, line[i - 1], line[i]);
        }

        var paper = new PaperNoise(noiseSeed);
        for (var i = 0; i < pixels.Length; i++)
        {
            var shade = noise * paper.Next();
            if (distances[i] < double.MaxValue)
                shade += ink * Math.Clamp((radius + softness - Math.Sqrt(distances[i])) / (2 * softness), 0, 1);
            pixels[i] = (byte)Math.Clamp(shade, 0, 255);
        }
    }

    /// <summary>Lowers the squared distances of the pixels around a line segment.</summary>
    private void Approach(Span<double> distances, (double X, double Y) from, (double X, double Y) to)
    {
        var reach = radius + softness;
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var scale = 1 / Math.Max(dx * dx + dy * dy, 1e-9);
        var (top, bottom) = Range(from.Y, to.Y);
        var (left, right) = Range(from.X, to.X);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var (px, py) = (x + .5 - from.X, y + .5 - from.Y);
                var along = Math.Clamp((px * dx + py * dy) * scale, 0, 1);
                var (ox, oy) = (px - along * dx, py - along * dy);
                ref var distance = ref distances[y * Glyphs.Size + x];
                distance = Math.Min(distance, ox * ox + oy * oy);
            }
        }

        (int First, int Last) Range(double a, double b) => (
            Math.Max((int)(Math.Min(a, b) - reach), 0),
            Math.Min((int)(Math.Max(a, b) + reach), Glyphs.Size - 1));
    }

    /// <summary>The corners of a stroke: a curve is a Catmull-Rom spline through its points.</summary>
    private static (double X, double Y)[] Flatten(bool curved, (double X, double Y)[] points)
    {
        if (!curved)
            return points;

        var corners = new List<(double X, double Y)> { points[0] };
        for (var i = 1; i < points.Length; i++)
        {
            var (a, b, c, d) = (points[Math.Max(i - 2, 0)], points[i - 1], points[i], points[Math.Min(i + 1, points.Length - 1)]);
            for (var piece = 1; piece <= PiecesPerCurve; piece++)
            {
                var t = piece / (double)PiecesPerCurve;
                corners.Add((Spline(t, a.X, b.X, c.X, d.X), Spline(t, a.Y, b.Y, c.Y, d.Y)));
            }
        }

        return [.. corners];
    }

    private static double Spline(double t, double a, double b, double c, double d) =>
        b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

    /// <summary>Bell-shaped around 0 with this standard deviation: the sum of three uniform numbers, so that nothing is far out.</summary>
    private static double Bell(Randomizer random, double sd) => sd * 2 * (random.Double() + random.Double() + random.Double() - 1.5);
}
