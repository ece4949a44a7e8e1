using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Reproducibility.Build;

namespace Reproducibility.Units.Build;

public class ElfVersionNeedsTests
{
    private const string Runtime = "libstdc++.so.6";

    [Test]
    public void The_named_version_alone_becomes_weak()
    {
        var elf = Elf(("libc.so.6", ["GLIBC_2.34"]), (Runtime, ["GLIBCXX_3.4.30", "GLIBCXX_3.4.32"]));
        var before = elf.ToArray();

        Assert.That(ElfVersionNeeds.MarkWeak(elf, Runtime, "GLIBCXX_3.4.32"));

        var changed = Enumerable.Range(0, elf.Length).Where(i => elf[i] != before[i]).ToArray();
        Assert.That(changed, Has.Length.EqualTo(1));
        Assert.That((before[changed[0]], elf[changed[0]]), Is.EqualTo(((byte)0, (byte)2)));
        Assert.That(ElfVersionNeeds.MarkWeak(elf, Runtime, "GLIBCXX_3.4.32"), Is.False, "it is weak already");
    }

    [TestCase("libm.so.6", "GLIBCXX_3.4.32")]
    [TestCase(Runtime, "GLIBCXX_3.4.33")]
    [TestCase("libc.so.6", "GLIBCXX_3.4.32")]
    public void Where_the_need_is_absent_nothing_changes(string library, string version)
    {
        var elf = Elf(("libc.so.6", ["GLIBC_2.34"]), (Runtime, ["GLIBCXX_3.4.30", "GLIBCXX_3.4.32"]));
        var before = elf.ToArray();

        Assert.That(ElfVersionNeeds.MarkWeak(elf, library, version), Is.False);
        Assert.That(elf, Is.EqualTo(before));
    }

    [TestCase("")]
    [TestCase("not an ELF file, but longer than the sixty-four bytes of an ELF header")]
    public void Other_files_are_left_alone(string content) =>
        Assert.That(ElfVersionNeeds.MarkWeak(Encoding.ASCII.GetBytes(content), Runtime, "GLIBCXX_3.4.32"), Is.False);

    [Test]
    [Platform(Exclude = "Win")]
    public void The_copy_changes_and_the_file_that_it_was_linked_to_does_not()
    {
        var folder = Directory.CreateTempSubdirectory("elf").FullName;
        try
        {
            var (package, copy) = (Path.Combine(folder, "package.so"), Path.Combine(folder, "copy.so"));
            var elf = Elf((Runtime, ["GLIBCXX_3.4.32"]));
            File.WriteAllBytes(package, elf);
            File.SetLastWriteTimeUtc(package, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            Assert.That(Link(package, copy), Is.Zero);

            Assert.That(new WeakVersionNeed { Library = copy, Of = Runtime, Version = "GLIBCXX_3.4.32" }.Execute());

            Assert.That(File.ReadAllBytes(package), Is.EqualTo(elf));
            Assert.That(File.ReadAllBytes(copy), Is.Not.EqualTo(elf));
            Assert.That(File.GetLastWriteTimeUtc(copy), Is.EqualTo(File.GetLastWriteTimeUtc(package)), "the next build takes it as unchanged");
            Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(2));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_library_that_is_not_there_is_no_error() =>
        Assert.That(new WeakVersionNeed { Library = "/no/such.so", Of = Runtime, Version = "GLIBCXX_3.4.32" }.Execute());

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int Link(string from, string to);

    /// <summary>A header, the section .gnu.version_r, and the strings that it names.</summary>
    private static byte[] Elf(params (string Library, string[] Versions)[] needs)
    {
        const int header = 64, section = 64;
        var strings = new StringBuilder("\0");
        var entries = new List<byte>();
        for (var i = 0; i < needs.Length; i++)
        {
            var (library, versions) = needs[i];
            var last = i == needs.Length - 1;
            entries.AddRange([.. U16(1), .. U16(versions.Length), .. U32(Name(library)), .. U32(16), .. U32(last ? 0 : 16 + (16 * versions.Length))]);
            for (var v = 0; v < versions.Length; v++)
                entries.AddRange([.. U32(0), .. U16(0), .. U16(2 + v), .. U32(Name(versions[v])), .. U32(v == versions.Length - 1 ? 0 : 16)]);
        }

        var (needsAt, stringsAt) = (header + (2 * section), header + (2 * section) + entries.Count);
        return
        [
            0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, .. new byte[33], .. U64(header), .. new byte[10], .. U16(section), .. U16(2), .. U16(0),
            .. Section(0x6ffffffe, needsAt, strings: 1), .. Section(3, stringsAt, strings: 0), .. entries, .. Encoding.ASCII.GetBytes(strings.ToString()),
        ];

        int Name(string text)
        {
            var at = strings.Length;
            strings.Append(text).Append('\0');
            return at;
        }

        byte[] Section(uint type, int at, int strings) =>
            [.. U32(0), .. U32((int)type), .. new byte[16], .. U64(at), .. U64(0), .. U32(strings), .. new byte[20]];
    }

    private static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] U64(int value) => [.. U32(value), .. new byte[4]];
}
