using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

public class LimitsTests
{
    [Test]
    public void UnsetAxesScaleToTheDataWithMargins()
    {
        var plot = new Plot();
        plot.Add.ScatterLine([0, 10], [100, 200]);
        plot.GetSvgXml(700, 450);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(-0.5, 10.5, 92.5, 207.5)));
    }

    [Test]
    public void SetLimitsStay()
    {
        var plot = new Plot();
        plot.Add.ScatterLine([0, 10], [100, 200]);
        plot.Axes.SetLimitsY(0, 500);
        plot.GetSvgXml(700, 450);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(-0.5, 10.5, 0, 500)));
    }

    [Test]
    public void SomeLimitsCanBeChangedAlone()
    {
        var plot = new Plot();
        plot.Add.ScatterLine([0, 10], [0, 100]);
        plot.Axes.AutoScaleX();
        plot.Axes.SetLimitsY(0, 107.5);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(-0.5, 10.5, 0, 107.5)));
    }

    [Test]
    public void WhatIsNotFiniteOrNotVisibleDoesNotCount()
    {
        var plot = new Plot();
        plot.Add.ScatterLine([0, 1, 2, double.NaN], [0, double.PositiveInfinity, 1, 7]);
        plot.Add.ScatterLine([50], [50]).IsVisible = false;
        plot.Add.HorizontalLine(30).EnableAutoscale = false;
        plot.Add.HorizontalLine(4);
        Assert.That(plot.Axes.GetDataLimits(), Is.EqualTo(new AxisLimits(0, 2, 0, 4)));
    }

    [Test]
    public void EqualValuesGetRoomAroundThem()
    {
        var plot = new Plot();
        plot.Add.ScatterLine([3, 3], [5, 5]);
        plot.Axes.AutoScaleX();
        plot.Axes.AutoScaleY();
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(1.9, 4.1, 3.85, 6.15)));
    }

    [Test]
    public void AnEmptyPlotCanBeDrawn()
    {
        var plot = new Plot();
        Assert.That(new Drawing(plot).Content.Elements(), Is.Empty);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(-11, 11, -11.5, 11.5)));
    }
}
