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
        Assert.That(Colors.Black.Lighten(.5), Is.EqualTo(new Color(127, 127, 127)));
        Assert.That(Colors.White.Darken(.2), Is.EqualTo(new Color(204, 204, 204)));
        Assert.That(Colors.Black.MixedWith(Colors.White, 1), Is.EqualTo(Colors.White));
    }

    [Test]
    public void PalettesBeginAgainAfterTheirLastColour()
    {
        Assert.That(new Category10().GetColor(10), Is.EqualTo(Color.FromHex("1f77b4")).And.EqualTo(Colors.C0));
        Assert.That(new ColorblindFriendly().GetColor(5).ToHex(), Is.EqualTo("#0072B2"));
        Assert.That(Palette.FromColors(["#010203", "#040506"]).GetColor(3), Is.EqualTo(new Color(4, 5, 6)));
    }

    [Test]
    public void WhatHasNoColourTakesTheNextOneOfThePalette()
    {
        var plot = new Plot { Add = { Palette = new ColorblindFriendly() } };
        var first = plot.Add.Scatter([1], [1]);
        var given = plot.Add.Scatter([1], [1], Colors.Red);
        var second = plot.Add.Scatter([1], [1]);
        Assert.That(new[] { first.Color, given.Color, second.Color }.Select(c => c.ToHex()), Is.EqualTo(new[] { "#000000", "#FF0000", "#E69F00" }));
    }
}
