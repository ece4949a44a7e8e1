using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Reproducibility.Store;

namespace Reproducibility.Units.Store;

public class TensorFileTests
{
    private static readonly TensorFile File = new(
        new Dictionary<string, string> { ["study"] = "report/1-1/study", ["condition"] = "1-256, \"ReLU\" \u03b1" },
        new Dictionary<string, Tensor>
        {
            ["Loss"] = Tensor.Of(new[] { 1f, float.NaN }, 2),
            ["Seed"] = Tensor.Of(new[] { 7 }),
            ["Empty"] = Tensor.Of(Array.Empty<double>(), 0, 3),
        });

    [Test]
    public void What_is_written_is_read()
    {
        var back = TensorFile.Read(File.Write());
        Assert.That(back.About, Is.EquivalentTo(File.About));
        Assert.That(back.Tensors.Keys, Is.EqualTo(File.Tensors.Keys));
        Assert.That(back.SameTensors(File));
        Assert.That(back.Tensors["Empty"].Shape, Is.EqualTo(new[] { 0, 3 }));
    }

    [Test]
    public void The_same_content_gives_the_same_bytes()
    {
        var bytes = File.Write();
        Assert.That(TensorFile.Read(bytes).Write(), Is.EqualTo(bytes));
    }

    [Test]
    public void The_header_is_that_of_safetensors()
    {
        var bytes = File.Write();
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, length));
        var loss = header.RootElement.GetProperty("Loss");
        Assert.That(loss.GetProperty("dtype").GetString(), Is.EqualTo("F32"));
        Assert.That((loss.GetProperty("shape")[0].GetInt32(), loss.GetProperty("data_offsets")[1].GetInt32()), Is.EqualTo((2, 8)));
        Assert.That(header.RootElement.GetProperty("__metadata__").GetProperty("study").GetString(), Is.EqualTo("report/1-1/study"));
    }

    [Test]
    public void A_file_cut_anywhere_is_refused()
    {
        var bytes = File.Write();
        for (var length = 0; length < bytes.Length; length++)
            Assert.That(() => TensorFile.Read(bytes[..length]), Throws.TypeOf<InvalidDataException>(), $"{length} of {bytes.Length} bytes");
    }

    [Test]
    public void Any_flipped_bit_is_refused()
    {
        var bytes = File.Write();
        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.That(() => TensorFile.Read(flipped), Throws.TypeOf<InvalidDataException>(), $"bit {bit}");
        }
    }

    [Test]
    public void Bytes_more_are_refused() => Assert.That(() => TensorFile.Read([.. File.Write(), 0]), Throws.TypeOf<InvalidDataException>());

    [TestCase("")]
    [TestCase("hello, I am no entry of a store")]
    [TestCase("\u0002\0\0\0\0\0\0\0{}")]
    [TestCase("\u0004\0\0\0\0\0\0\0null")]
    [TestCase("\u0015\0\0\0\0\0\0\0{\"__metadata__\":null}")]
    public void Other_files_are_refused(string text) =>
        Assert.That(() => TensorFile.Read(Encoding.Latin1.GetBytes(text)), Throws.TypeOf<InvalidDataException>());

    [Test]
    public void The_words_are_read_from_the_beginning_alone()
    {
        var bytes = File.Write();
        using var cut = new MemoryStream(bytes[..^6]);
        Assert.That(TensorFile.ReadAbout(cut)["study"], Is.EqualTo("report/1-1/study"));
        using var empty = new MemoryStream([]);
        Assert.That(() => TensorFile.ReadAbout(empty), Throws.TypeOf<InvalidDataException>());
    }
}
