using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

public class LayoutTests
{
    private static Plot Labelled()
    {
        var plot = new Plot();
        plot.Add.ScatterLine([1, 2, 3], [1e6, 2e6, 3e6]).LegendText = "runs";
        plot.XLabel("step");
        plot.YLabel("loss");
        return plot;
    }

    [Test]
    public void AxesGetTheSpaceTheirLabelsNeed()
    {
        var wide = new Drawing(Labelled());
        var narrow = Labelled();
        narrow.Axes.SetLimitsY(0, 1);
        Assert.That(wide.Data.Left, Is.GreaterThan(new Drawing(narrow).Data.Left + 20));
        Assert.That(wide.Data.Left, Is.GreaterThan(9 * 12 * 0.5));
    }

    [Test]
    public void TheDataAreaFillsMostOfTheFigure()
    {
        var data = new Drawing(Labelled()).Data;
        Assert.That(data.Width * data.Height, Is.GreaterThan(0.65f * 700 * 450));
    }

    [Test]
    public void AnInvisibleAxisTakesNoSpace()
    {
        var plot = Labelled();
        plot.Axes.Left.IsVisible = false;
        Assert.That(new Drawing(plot).Data.Left, Is.EqualTo(0.5f));
    }

    [Test]
    public void AnAxisCanAskForMoreSpace()
    {
        var plot = Labelled();
        plot.Axes.Right.MinimumSize = 120;
        Assert.That(new Drawing(plot).Data.Right, Is.EqualTo(580.5f));
    }

    [Test]
    public void TheYLabelIsTurned()
    {
        var drawing = new Drawing(Labelled());
        Assert.That(drawing.Text("loss").Parent!.Attribute("transform")!.Value, Does.StartWith("rotate(-90 "));
        Assert.That(Drawing.At(drawing.Text("loss"), "x"), Is.LessThan(drawing.Data.Left - 60));
    }

    [Test]
    public void TheGridLiesAtTheTicksUnlessHidden()
    {
        var plot = Labelled();
        var with = new Drawing(plot).Root.Elements().Count();
        var ticks = plot.Axes.Bottom.TickGenerator.Ticks.Count(t => t.IsMajor) + plot.Axes.Left.TickGenerator.Ticks.Count(t => t.IsMajor);
        plot.Grid.IsVisible = false;
        Assert.That(with - new Drawing(plot).Root.Elements().Count(), Is.EqualTo(ticks));
    }

    [Test]
    public void BackgroundsArePainted()
    {
        var plot = Labelled();
        plot.FigureBackground.Color = Color.FromHex("#FAFAFA");
        plot.DataBackground.Color = Color.FromHex("#EEF0F4");
        Assert.That(
            new Drawing(plot).Root.Elements().Where(e => e.Name.LocalName == "rect").Take(2).Select(e => e.Attribute("fill")!.Value),
            Is.EqualTo(new[] { "#FAFAFA", "#EEF0F4" }));
    }

    [Test]
    public void AFrameLineCanBeTakenAway()
    {
        var plot = Labelled();
        var with = new Drawing(plot).Root.Elements().Count();
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.IsVisible = false;
        Assert.That(new Drawing(plot).Root.Elements().Count(), Is.EqualTo(with - 2));
    }
}
