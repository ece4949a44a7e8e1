using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

public class LegendTests
{
    private static Plot ThreeLines()
    {
        var plot = new Plot();
        foreach (var name in new[] { "shallow", "middle", "deep" })
            plot.Add.ScatterLine([0, 1], [0, 1]).LegendText = name;
        plot.Add.ScatterLine([0, 1], [1, 0]);
        return plot;
    }

    [Test]
    public void NamedThingsAreListedInTheirOrder()
    {
        var drawing = new Drawing(ThreeLines());
        var entries = drawing.Texts.Where(t => t.Value.Length > 3).ToArray();
        Assert.That(entries.Select(t => t.Value), Is.EqualTo(new[] { "shallow", "middle", "deep" }));
        Assert.That(entries.Select(t => Drawing.At(t, "y")), Is.Ordered.Ascending);
    }

    [Test]
    public void ALegendBesideTheDataCoversNothing()
    {
        var plot = ThreeLines();
        var before = new Drawing(plot).Data;
        plot.ShowLegend(Edge.Right);
        var drawing = new Drawing(plot);
        Assert.That(drawing.Data.Right, Is.LessThan(before.Right - 80));
        foreach (var name in new[] { "shallow", "middle", "deep" })
            Assert.That(Drawing.At(drawing.Text(name), "x"), Is.InRange(drawing.Data.Right + 20, 700));
    }

    [Test]
    public void ALegendAboveIsOneRow()
    {
        var plot = ThreeLines();
        plot.ShowLegend(Edge.Top);
        var drawing = new Drawing(plot);
        var entries = new[] { "shallow", "middle", "deep" }.Select(drawing.Text).ToArray();
        Assert.That(entries.Select(t => Drawing.At(t, "y")).Distinct().Single(), Is.LessThan(drawing.Data.Top));
        Assert.That(entries.Select(t => Drawing.At(t, "x")), Is.Ordered.Ascending);
    }

    [TestCase(2, 1)]
    [TestCase(8, 2)]
    public void ALegendAboveTakesTheRowsItNeeds(int entries, int rows)
    {
        var plot = new Plot();
        for (var i = 0; i < entries; i++)
            plot.Add.ScatterLine([0, 1], [0, 1]).LegendText = $"condition {i + 1}";
        plot.HideLegend();
        var without = new Drawing(plot).Data.Top;
        plot.ShowLegend(Edge.Top).Padding = new PixelPadding(0, 0);
        var drawing = new Drawing(plot);
        var lines = drawing.Texts.Where(t => t.Value.StartsWith("cond", StringComparison.Ordinal)).Select(t => Drawing.At(t, "y")).Distinct();
        Assert.That(lines.Count(), Is.EqualTo(rows));
        Assert.That(drawing.Data.Top - without, Is.EqualTo(rows * 12 * 1.1 + (rows - 1) * 6 + 10).Within(1.01));
    }

    [Test]
    public void AHiddenLegendIsNotDrawn()
    {
        var plot = ThreeLines();
        plot.HideLegend();
        Assert.That(new Drawing(plot).Texts.Select(t => t.Value), Has.No.Member("deep"));
    }

    [Test]
    public void FontAndManualItemsAreUsed()
    {
        var plot = ThreeLines();
        plot.Legend.FontSize = 15;
        plot.Legend.ManualItems.Add(new LegendItem { LabelText = "by hand", MarkerStyle = new MarkerStyle(MarkerShape.OpenCircle, 6) });
        var drawing = new Drawing(plot);
        Assert.That(Drawing.At(drawing.Text("by hand"), "font-size"), Is.EqualTo(15));
        Assert.That(drawing.Root.Descendants(drawing.Name("circle")).Count(), Is.EqualTo(1));
    }
}
