using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

/// <summary>
/// The colours of all figures: those of Okabe and Ito (2008), which colour-blind readers tell apart, without their
/// yellow, which is too light for lines on white; and for each a darker one for text (contrast with white above 4.5).
/// </summary>
public static class OkabeIto
{
    private static readonly string[] Lines = ["0072B2", "D55E00", "009E73", "CC79A7", "E69F00", "56B4E9", "000000"];
    private static readonly string[] Texts = ["0067A1", "B84F00", "00755A", "A34A7C", "8F6200", "1F739F", "000000"];

    /// <summary>Text and axes.</summary>
    public static Color Ink => Color.FromHex("222222");

    /// <summary>Notes, axis numbers, reference lines.</summary>
    public static Color Grey => Color.FromHex("555555");

    /// <summary>Grid.</summary>
    public static Color Faint => Color.FromHex("E4E4E4");

    /// <summary>Number of colours before they repeat.</summary>
    public static int Count => Lines.Length;

    public static Color Line(int index) => Color.FromHex(Lines[index % Lines.Length]);

    public static Color Text(int index) => Color.FromHex(Texts[index % Texts.Length]);
}
