using ScottPlot;
using ScottPlot.Palettes;

namespace Reproducibility.Units.StandIns.ScottPlot;

public class ColorTests
{
    [Test]
    public void ReadsHexadecimalColours()
    {
        Assert.That(Color.FromHex("#0072B2"), Is.EqualTo(new Color(0, 0x72, 0xB2)));
        Assert.That(Color.FromHex("0072B280"), Is.EqualTo(new Color(0, 0x72, 0xB2, 0x80)));
        Assert.That(new Color(0, 0x72, 0xB2).ToHex(), Is.EqualTo("#0072B2"));
        Assert.That(new Color(0, 0x72, 0xB2, 0x80).ToHex(), Is.EqualTo("#0072B280"));
    }

    [Test]
    public void MixesColours()
    {
        Assert.That(Colors.Black.WithAlpha(.25).A, Is.EqualTo(63));
    }

    [Test]
    public void PalettesBeginAgainAfterTheirLastColour()
    {
        Assert.That(new Category10().GetColor(10), Is.EqualTo(Color.FromHex("1f77b4")));
    }

    [Test]
    public void WhatHasNoColourTakesTheNextOneOfThePalette()
    {
        var plot = new Plot();
        var first = plot.Add.ScatterLine([1], [1]);
        var given = plot.Add.ScatterLine([1], [1], Color.FromHex("FF0000"));
        var second = plot.Add.ScatterLine([1], [1]);
        Assert.That(new[] { first.Color, given.Color, second.Color }.Select(c => c.ToHex()), Is.EqualTo(new[] { "#1F77B4", "#FF0000", "#FF7F0E" }));
    }
}
