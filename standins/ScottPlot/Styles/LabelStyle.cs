namespace ScottPlot;

/// <summary>A text and how it looks; newline characters make several lines.</summary>
public class LabelStyle
{
    public string Text { get; set; } = string.Empty;
    public bool IsVisible { get; set; } = true;

    /// <summary>Which point of the text lies at the given position.</summary>
    public Alignment Alignment { get; set; } = Alignment.UpperLeft;

    /// <summary>Degrees, clockwise.</summary>
    public float Rotation { get; set; }

    public Color ForeColor { get; set; } = Colors.Black;
    public Color BackgroundColor { get; set; } = Colors.Transparent;
    public Color BorderColor { get; set; } = Colors.Transparent;
    public float BorderWidth { get; set; } = 1;
    public float BorderRadius { get; set; }
    public string FontName { get; set; } = Fonts.Default;
    public float FontSize { get; set; } = 12;
    public bool Bold { get; set; }
    public bool Italic { get; set; }
    public float OffsetX { get; set; }
    public float OffsetY { get; set; }
    public float? LineSpacing { get; set; }
    public PixelPadding PixelPadding { get; set; }

    internal LabelStyle With(string text) => With(text, Alignment);

    internal LabelStyle With(string text, Alignment alignment)
    {
        var copy = (LabelStyle)MemberwiseClone();
        copy.Text = text;
        copy.Alignment = alignment;
        return copy;
    }
}

/// <summary>Short names for the properties of a label, for the classes that have one.</summary>
public abstract class LabelStyleProperties
{
    public LabelStyle LabelStyle { get; set; } = new();

    public string LabelText { get => LabelStyle.Text; set => LabelStyle.Text = value; }
    public Alignment LabelAlignment { get => LabelStyle.Alignment; set => LabelStyle.Alignment = value; }
    public float LabelFontSize { get => LabelStyle.FontSize; set => LabelStyle.FontSize = value; }
    public bool LabelBold { get => LabelStyle.Bold; set => LabelStyle.Bold = value; }
    public Color LabelFontColor { get => LabelStyle.ForeColor; set => LabelStyle.ForeColor = value; }
    public Color LabelBackgroundColor { get => LabelStyle.BackgroundColor; set => LabelStyle.BackgroundColor = value; }
}
