using ScottPlot;
using SkiaSharp;

namespace Reproducibility.Fixtures.Figures;

/// <summary>
/// What figures are measured with: a typeface made of letter widths, so that every text has the same place on every machine, also where no font is installed.
/// An SVG holds text and not shapes, so nobody draws with it: who shows the figure takes the first of <see cref="Families"/> that he has.
/// </summary>
/// <remarks>The widths are those of DejaVu Sans, the widest of the families: in the others a text takes a little less than its room.</remarks>
internal sealed class FigureFont : IFontResolver
{
    /// <summary>For the SVG's root.</summary>
    internal const string Families = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    private const string Name = "Letter widths";
    private const char First = ' ', Last = '\u27FF';

    private static readonly int[] Ascii =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    private static readonly int[] BoldAscii =
    [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
        696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
        1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
        733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
        500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
        716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ];

    private static readonly SKTypeface Regular = Typeface(Ascii, bold: false), Bold = Typeface(BoldAscii, bold: true);

    static FigureFont()
    {
        Fonts.FontResolvers.Insert(0, new FigureFont());
        Fonts.Default = Name;
    }

    private FigureFont()
    {
    }

    /// <summary>A plot all of whose texts are measured with this typeface.</summary>
    internal static Plot NewPlot() => new();

    /// <summary>Pixels that a text of one line takes.</summary>
    internal static float Width(string text, float size, bool bold = false)
    {
        using var paint = Paint.NewDisposablePaint();
        return new LabelStyle { FontName = Name, FontSize = size, Bold = bold }.Measure(text, paint).Width;
    }

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        CreateTypeface(fontName, weight == FontWeight.Bold, italic: false);

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? bold ? Bold : Regular : null;

    private static SKTypeface Typeface(int[] ascii, bool bold)
    {
        int[] widths = [.. Enumerable.Range(First, Last - First + 1).Select(c => c - First < ascii.Length ? ascii[c - First] : Width((char)c))];
        using var data = SKData.CreateCopy(new TrueType(Name, bold, First, widths).ToBytes());
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException("Skia does not take the font of letter widths.");
    }

    /// <summary>Of the characters beyond ASCII that figures have: raised digits, dashes, Greek letters, mathematical signs.</summary>
    private static int Width(char c) => c switch
    {
        '²' or '³' or '¹' or (>= '⁰' and <= '⁹') => 438,
        '⁻' => 528,
        '–' or '°' => 500,
        '·' or '‘' or '’' or '′' => 380,
        '—' or '…' => 1000,
        _ when char.IsLetter(c) => 720,
        _ => 838,
    };
}
