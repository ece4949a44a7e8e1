using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Reproducibility.Store;

/// <summary>
/// Named tensors and words about them in the safetensors format: eight bytes with the length of a JSON header, the header, the tensors' bytes. The header
/// has a checksum of the whole file, taken with zeros in its own place.
/// </summary>
/// <param name="About">Words about the tensors.</param>
/// <param name="Tensors">By name.</param>
public sealed record TensorFile(IReadOnlyDictionary<string, string> About, IReadOnlyDictionary<string, Tensor> Tensors)
{
    private const string Metadata = "__metadata__", Checksum = "sha256";
    private const int Prefix = 8;
    private static readonly string Unsummed = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>The bytes of the file.</summary>
    public byte[] Write()
    {
        var header = new Dictionary<string, object> { [Metadata] = new Dictionary<string, string>([KeyValuePair.Create(Checksum, Unsummed), .. About]) };
        var offset = 0L;
        foreach (var (name, tensor) in Tensors)
        {
            header[name] = new { dtype = tensor.Type, shape = tensor.Shape, data_offsets = new[] { offset, offset + tensor.Bytes.Length } };
            offset += tensor.Bytes.Length;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var file = new byte[checked(Prefix + json.Length + offset)];
        BinaryPrimitives.WriteInt64LittleEndian(file, json.Length);
        json.CopyTo(file, Prefix);
        var at = Prefix + json.Length;
        foreach (var tensor in Tensors.Values)
        {
            tensor.Bytes.CopyTo(file, at);
            at += tensor.Bytes.Length;
        }

        var place = file.AsSpan(0, Prefix + json.Length).IndexOf(Encoding.ASCII.GetBytes(Unsummed));
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(file))).CopyTo(file, place);
        return file;
    }

    /// <summary>Reads the bytes of a file and checks all of them.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or another kind of file.</exception>
    public static TensorFile Read(byte[] file)
    {
        var (about, entries, start) = Header(file);
        if (!about.Remove(Checksum, out var checksum) || checksum.Length != Unsummed.Length)
            throw new InvalidDataException("it has no checksum");
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var end = 0L;
        foreach (var (name, (type, shape, from, to)) in entries)
        {
            var rest = file.Length - start;
            if (from != end || to < from || to > rest)
                throw new InvalidDataException(to > rest ? "it ends too early" : "its parts overlap");
            tensors[name] = new Tensor(type, shape, file[(int)(start + from)..(int)(start + to)]);
            if (!tensors[name].IsWhole)
                throw new InvalidDataException($"{name} has another length than its shape");
            end = to;
        }

        if (start + end != file.Length)
            throw new InvalidDataException("it is longer than it says");
        var copy = (byte[])file.Clone();
        var place = copy.AsSpan(0, (int)start).IndexOf(Encoding.ASCII.GetBytes(checksum));
        if (place >= 0)
            Encoding.ASCII.GetBytes(Unsummed).CopyTo(copy, place);
        return Convert.ToHexStringLower(SHA256.HashData(copy)) == checksum
            ? new TensorFile(about, tensors)
            : throw new InvalidDataException("its checksum is not that of its content");
    }

    /// <summary>The words alone, from the beginning of a file and unchecked.</summary>
    /// <exception cref="InvalidDataException">There is no header.</exception>
    public static IReadOnlyDictionary<string, string> ReadAbout(Stream file)
    {
        var prefix = new byte[Prefix];
        if (file.ReadAtLeast(prefix, Prefix, throwOnEndOfStream: false) < Prefix || BinaryPrimitives.ReadInt64LittleEndian(prefix) is < 2 or > 1 << 24)
            throw new InvalidDataException("it has no header");
        var header = new byte[BinaryPrimitives.ReadInt64LittleEndian(prefix)];
        var length = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        return Header([.. prefix, .. header[..length]]).About;
    }

    /// <summary>Whether another file has the same tensors, bit by bit, whatever it says about them.</summary>
    public bool SameTensors(TensorFile other) => Tensors.Count == other.Tensors.Count
        && Tensors.All(tensor => other.Tensors.TryGetValue(tensor.Key, out var its) && tensor.Value.HasBitsOf(its));

    private static (Dictionary<string, string> About, Dictionary<string, Entry> Entries, long Start) Header(byte[] file)
    {
        if (file.Length < Prefix || BinaryPrimitives.ReadInt64LittleEndian(file) is var length && (length < 2 || length > file.Length - Prefix))
            throw new InvalidDataException("it has no header, or half of one");
        try
        {
            using var json = JsonDocument.Parse(file.AsMemory(Prefix, (int)length));
            return (
                json.RootElement.GetProperty(Metadata).Deserialize<Dictionary<string, string>>() ?? throw new JsonException(),
                json.RootElement.EnumerateObject().Where(p => p.Name != Metadata).ToDictionary(p => p.Name, p => Entry.Of(p.Value), StringComparer.Ordinal),
                Prefix + length);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException
            or IndexOutOfRangeException)
        {
            throw new InvalidDataException("its header cannot be read", e);
        }
    }

    private readonly record struct Entry(string Type, int[] Shape, long From, long To)
    {
        public static Entry Of(JsonElement json)
        {
            var offsets = json.GetProperty("data_offsets");
            return new(
                json.GetProperty("dtype").GetString()!,
                [.. json.GetProperty("shape").EnumerateArray().Select(length => length.GetInt32())],
                offsets[0].GetInt64(),
                offsets[1].GetInt64());
        }
    }
}
