namespace ScottPlot.Rendering;

/// <summary>Places a label: alignment, rotation, several lines, background and border.</summary>
internal static class TextElement
{
    internal static void Write(SvgWriter svg, LabelStyle style, Pixel at)
    {
        if (!style.IsVisible || style.Text.Length == 0)
            return;
        var position = new Pixel(at.X + style.OffsetX, at.Y + style.OffsetY);
        var rotated = style.Rotation != 0;
        if (rotated)
            svg.Raw($"<g transform=\"rotate({SvgWriter.Number(style.Rotation)} {SvgWriter.Number(position.X)} {SvgWriter.Number(position.Y)})\">");
        WriteLevel(svg, style, position);
        if (rotated)
            svg.Raw("</g>");
    }

    private static void WriteLevel(SvgWriter svg, LabelStyle style, Pixel at)
    {
        var (width, height) = (TextMetrics.Width(style.Text, style), TextMetrics.Height(style));
        var box = new PixelRect(at.X, at.X, at.Y, at.Y).Place(width, height, style.Alignment);
        svg.Rect(box.Expand(style.PixelPadding), style.BackgroundColor, new LineStyle(style.BorderWidth, style.BorderColor), style.BorderRadius);

        var anchor = style.Alignment.Horizontal() switch { 0 => string.Empty, 1 => " text-anchor=\"end\"", _ => " text-anchor=\"middle\"" };
        var lines = TextMetrics.Lines(style);
        var baseline = Baseline(style, at.Y, (lines.Length - 1) * TextMetrics.LineHeight(style));
        var attributes = $"{anchor} font-size=\"{SvgWriter.Number(style.FontSize)}\"{Font(style)}{SvgWriter.Fill(style.ForeColor)}";
        foreach (var line in lines)
        {
            svg.Raw($"<text x=\"{SvgWriter.Number(at.X)}\" y=\"{SvgWriter.Number(baseline)}\"{attributes}>{SvgWriter.Escape(line)}</text>");
            baseline += TextMetrics.LineHeight(style);
        }
    }

    /// <summary>Of the first line. The middle of a text is the middle of its capital letters and digits, as the eye sees it.</summary>
    private static float Baseline(LabelStyle style, float y, float otherLines) => style.Alignment.Vertical() switch
    {
        0 => y + style.FontSize * TextMetrics.Ascent,
        1 => y - style.FontSize * TextMetrics.Descent - otherLines,
        _ => y + style.FontSize * TextMetrics.CapHeight / 2 - otherLines / 2,
    };

    private static string Font(LabelStyle style) =>
        (style.Bold ? " font-weight=\"bold\"" : string.Empty)
        + (style.Italic ? " font-style=\"italic\"" : string.Empty)
        + (style.FontName == Fonts.Default ? string.Empty : $" font-family=\"{SvgWriter.Escape(style.FontName)}\"");
}
