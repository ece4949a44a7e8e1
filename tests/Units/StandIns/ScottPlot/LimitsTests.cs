using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

public class LimitsTests
{
    [Test]
    public void UnsetAxesScaleToTheDataWithMargins()
    {
        var plot = new Plot();
        plot.Add.Scatter([0, 10], [100, 200]);
        plot.GetSvgXml(700, 450);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(-0.5, 10.5, 92.5, 207.5)));
    }

    [Test]
    public void SetLimitsStay()
    {
        var plot = new Plot();
        plot.Add.Scatter([0, 10], [100, 200]);
        plot.Axes.SetLimitsY(0, 500);
        plot.GetSvgXml(700, 450);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(-0.5, 10.5, 0, 500)));
    }

    [Test]
    public void MarginsAreFractionsOfTheSpan()
    {
        var plot = new Plot();
        plot.Add.Scatter([0, 10], [0, 100]);
        plot.Axes.Margins(left: 0, right: 0.2, bottom: 0.1, top: 0);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(0, 12, -10, 100)));
        plot.Axes.Margins(horizontal: 0, vertical: 0.5);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(0, 10, -25, 125)));
    }

    [Test]
    public void SomeLimitsCanBeChangedAlone()
    {
        var plot = new Plot();
        plot.Add.Scatter([0, 10], [0, 100]);
        plot.Axes.AutoScale();
        plot.Axes.SetLimits(bottom: 0);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(-0.5, 10.5, 0, 107.5)));
    }

    [Test]
    public void WhatIsNotFiniteOrNotVisibleDoesNotCount()
    {
        var plot = new Plot();
        plot.Add.Scatter([0, 1, 2, double.NaN], [0, double.PositiveInfinity, 1, 7]);
        plot.Add.Scatter([50], [50]).IsVisible = false;
        plot.Add.VerticalLine(3).EnableAutoscale = false;
        plot.Add.HorizontalLine(4);
        Assert.That(plot.Axes.GetDataLimits(), Is.EqualTo(new AxisLimits(0, 2, 0, 4)));
    }

    [Test]
    public void EqualValuesGetRoomAroundThem()
    {
        var plot = new Plot();
        plot.Add.Scatter([3, 3], [5, 5]);
        plot.Axes.AutoScale();
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(1.9, 4.1, 3.85, 6.15)));
    }

    [Test]
    public void AnEmptyPlotCanBeDrawn()
    {
        var plot = new Plot();
        Assert.That(new Drawing(plot).Content.Elements(), Is.Empty);
        Assert.That(plot.Axes.GetLimits(), Is.EqualTo(new AxisLimits(-11, 11, -11.5, 11.5)));
    }

    [Test]
    public void BarsAndErrorsCount()
    {
        var plot = new Plot();
        plot.Add.Bar(new Bar { Position = 1, Value = 10, Error = 2 });
        plot.Add.ErrorBar([3], [5], [9]);
        Assert.That(plot.Axes.GetDataLimits(), Is.EqualTo(new AxisLimits(0.6, 3, -4, 14)));
    }
}
