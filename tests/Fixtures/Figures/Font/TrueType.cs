using System.Buffers.Binary;
using System.Text;

namespace Reproducibility.Fixtures.Figures;

/// <summary>Writes a TrueType font whose letters have widths, but no outlines (OpenType specification 1.9, the ten tables that every font has).</summary>
/// <param name="Family">Its name.</param>
/// <param name="Bold">Whether it says of itself that it is bold.</param>
/// <param name="First">The first character; the others follow it in Unicode's order.</param>
/// <param name="Widths">In thousandths of the font's size.</param>
internal sealed record TrueType(string Family, bool Bold, char First, int[] Widths)
{
    /// <summary>Above and below the baseline, in thousandths of the font's size.</summary>
    private const int Ascent = 905, Descent = 212, CapHeight = 716, XHeight = 519;

    private const int MissingWidth = 600;

    private int Glyphs => Widths.Length + 1;

    /// <summary>The file's bytes.</summary>
    internal byte[] ToBytes()
    {
        (string Tag, byte[] Content)[] tables =
        [
            ("OS/2", Windows()), ("cmap", Characters()), ("glyf", Outlines()), ("head", Head()), ("hhea", HorizontalHead()),
            ("hmtx", Advances()), ("loca", Locations()), ("maxp", Limits()), ("name", Names()), ("post", PostScript()),
        ];
        var directory = new List<byte>(Words(1, 0, tables.Length, 128, 3, 16 * tables.Length - 128));
        var contents = new List<byte>();
        foreach (var (tag, content) in tables)
        {
            directory.AddRange([
                .. Encoding.ASCII.GetBytes(tag), .. Long(Sum(content)), .. Long((uint)(12 + 16 * tables.Length + contents.Count)), .. Long((uint)content.Length)
                ]);
            contents.AddRange([.. content, .. new byte[-content.Length & 3]]);
        }

        return [.. directory, .. contents];
    }

    private byte[] Head() => Words(
        1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 3, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, -Descent, 1000, Ascent, Bold ? 1 : 0, 8, 2, 0, 0);

    private byte[] HorizontalHead() => Words(1, 0, Ascent, -Descent, 0, Widths.Max(), 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, Glyphs);

    private byte[] Limits() => Words(1, 0, Glyphs, 3, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);

    private byte[] Advances() => Words([MissingWidth, 0, .. Widths.SelectMany(width => new[] { width, 0 })]);

    /// <summary>A triangle for characters that the font lacks, as some readers of fonts refuse one without any outline.</summary>
    private static byte[] Outlines() => [.. Words(1, 0, 0, 500, 700, 2, 0), 1, 1, 1, .. Words(0, 250, 250, 0, 700, -700), 0];

    /// <summary>Where each outline begins, halved: all but the first are empty.</summary>
    private byte[] Locations() => Words([0, .. Enumerable.Repeat(Outlines().Length / 2, Glyphs)]);

    /// <summary>One range of characters, whose glyphs follow the one for missing characters.</summary>
    private byte[] Characters() => Words(
        0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, First + Widths.Length - 1, 0xFFFF, 0, First, 0xFFFF, 1 - First, 1, 0, 0);

    private byte[] Windows() => Words(
        [4, 600, Bold ? 700 : 400, 5, .. new int[19], .. new int[8], Bold ? 0x20 : 0x40, First, First + Widths.Length - 1,
            Ascent, -Descent, 0, Ascent, Descent, .. new int[4], XHeight, CapHeight, 0, ' ', 0]);

    private static byte[] PostScript() => Words([3, 0, 0, 0, -100, 50, .. new int[10]]);

    private byte[] Names()
    {
        var style = Bold ? "Bold" : "Regular";
        (int Id, string Text)[] names =
            [(1, Family), (2, style), (3, $"{Family} {style}"), (4, $"{Family} {style}"), (6, $"{Family.Replace(" ", "")}-{style}")];
        var (records, texts) = (new List<byte>(Words(0, names.Length, 6 + 12 * names.Length)), new List<byte>());
        foreach (var (id, text) in names)
        {
            records.AddRange(Words(3, 1, 0x409, id, 2 * text.Length, texts.Count));
            texts.AddRange(Encoding.BigEndianUnicode.GetBytes(text));
        }

        return [.. records, .. texts];
    }

    private static byte[] Words(params int[] values) => [.. values.SelectMany(value => new[] { (byte)(value >> 8), (byte)value })];

    private static byte[] Long(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Sum(byte[] content)
    {
        var sum = 0u;
        for (var i = 0; i < content.Length; i++)
            sum += (uint)content[i] << (24 - 8 * (i & 3));
        return sum;
    }
}
