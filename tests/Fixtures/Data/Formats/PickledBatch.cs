using System.Buffers.Binary;
using System.Text;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// Reads a batch of CIFAR-10's Python form: a pickled dictionary with a list <c>labels</c> and a NumPy array <c>data</c> of bytes.
/// A pickle is a program that may call anything. This reader knows the few operations that these files consist of and three names, runs no
/// code, and refuses everything else.
/// </summary>
internal sealed class PickledBatch
{
    private static readonly string[] KnownNames = ["numpy.core.multiarray _reconstruct", "numpy ndarray", "numpy dtype"];
    private readonly byte[] bytes;
    private readonly Stack<object?> stack = new();
    private readonly Dictionary<int, object?> memo = [];
    private int position;

    private PickledBatch(byte[] bytes) => this.bytes = bytes;

    /// <summary>The form, told by protocol 2 and a dictionary.</summary>
    public static Recoding Form { get; } = new([0x80, 2, (byte)'}'], Records);

    /// <summary>The batch as in the binary form: per image its label and its 3072 bytes.</summary>
    /// <exception cref="InvalidDataException">The pickle is none of these files.</exception>
    public static byte[] Records(byte[] pickle)
    {
        try
        {
            return Records((Dictionary<string, object?>)new PickledBatch(pickle).Run()!);
        }
        catch (Exception e) when (e is InvalidCastException or KeyNotFoundException or InvalidOperationException
            or ArgumentException or IndexOutOfRangeException or NullReferenceException or OverflowException)
        {
            throw new InvalidDataException("is a Python pickle, but not a whole batch of CIFAR-10", e);
        }
    }

    private static byte[] Records(Dictionary<string, object?> batch)
    {
        var (labels, data) = ((List<object?>)batch["labels"]!, (Array)batch["data"]!);
        var count = labels.Count;
        var pixels = data.Data.Span;
        if (pixels.Length != count * CifarReader.Pixels)
            throw new ArgumentException($"{count} labels, {pixels.Length} bytes");

        var records = new byte[count * CifarReader.Record];
        for (var i = 0; i < count; i++)
        {
            records[i * CifarReader.Record] = checked((byte)(int)labels[i]!);
            pixels.Slice(i * CifarReader.Pixels, CifarReader.Pixels).CopyTo(records.AsSpan(i * CifarReader.Record + 1));
        }

        return records;
    }

    private object? Run()
    {
        for (position = 2; ;)
        {
            var operation = (char)bytes[position++];
            if (operation == '.')
                return stack.Pop();
            Execute(operation);
        }
    }

    private void Execute(char operation)
    {
        switch (operation)
        {
            case '}': stack.Push(new Dictionary<string, object?>(StringComparer.Ordinal)); break;
            case ']': stack.Push(new List<object?>()); break;
            case '(': stack.Push(Mark.Value); break;
            case 'N': stack.Push(null); break;
            case '\x88' or '\x89': stack.Push(operation == '\x88'); break;
            case 'K': stack.Push((int)bytes[position++]); break;
            case 'M': stack.Push((int)BinaryPrimitives.ReadUInt16LittleEndian(Take(2).Span)); break;
            case 'J': stack.Push(Integer()); break;
            case 'U': stack.Push(Take(bytes[position++])); break;
            case 'T': stack.Push(Take(Integer())); break;
            case 'q': memo[bytes[position++]] = stack.Peek(); break;
            case 'r': memo[Integer()] = stack.Peek(); break;
            case 'h': stack.Push(memo[bytes[position++]]); break;
            case 'j': stack.Push(memo[Integer()]); break;
            case '\x85' or '\x86' or '\x87': stack.Push(Pop(operation - '\x84')); break;
            case 't': stack.Push(PopToMark()); break;
            case 'e': Append(PopToMark()); break;
            case 'u': SetItems(PopToMark()); break;
            case 'c': stack.Push(Name()); break;
            case 'R': Call(); break;
            case 'b': SetState(); break;
            default: throw new InvalidDataException($"is a Python pickle with an operation (0x{(int)operation:x2}) that CIFAR-10's batches do not have");
        }
    }

    private void Append(object?[] items) => ((List<object?>)stack.Peek()!).AddRange(items);

    private void SetItems(object?[] items)
    {
        var dictionary = (Dictionary<string, object?>)stack.Peek()!;
        for (var i = 0; i < items.Length; i += 2)
            dictionary[Encoding.ASCII.GetString(((ReadOnlyMemory<byte>)items[i]!).Span)] = items[i + 1];
    }

    private Known Name()
    {
        var name = $"{Line()} {Line()}";
        return KnownNames.Contains(name, StringComparer.Ordinal)
            ? new Known(name)
            : throw new InvalidDataException($"is a Python pickle that would call \"{name}\", which CIFAR-10's batches do not");
    }

    // An array is made empty, and a type of elements by its name; both learn the rest by 'b'.
    private void Call()
    {
        var arguments = (object?[])stack.Pop()!;
        stack.Push(((Known)stack.Pop()!).Name == KnownNames[0] ? new Array() : new ElementType((ReadOnlyMemory<byte>)arguments[0]!));
    }

    // State of an array: version, sizes, type of elements, whether in Fortran's order, bytes.
    private void SetState()
    {
        var state = (object?[])stack.Pop()!;
        if (stack.Peek() is not Array array)
            return;
        if (!((ElementType)state[2]!).Name.Span.SequenceEqual("u1"u8) || (bool)state[3]!)
            throw new InvalidDataException("is a Python pickle, but its array is not one of bytes in C order");
        array.Data = (ReadOnlyMemory<byte>)state[4]!;
    }

    private int Integer() => BinaryPrimitives.ReadInt32LittleEndian(Take(4).Span);

    private ReadOnlyMemory<byte> Take(int count) => bytes.AsMemory((position += count) - count, count);

    private string Line() => Encoding.ASCII.GetString(Take(bytes.AsSpan(position).IndexOf((byte)'\n') + 1).Span).TrimEnd('\n');

    private object?[] Pop(int count)
    {
        var items = new object?[count];
        while (count > 0)
            items[--count] = stack.Pop();
        return items;
    }

    private object?[] PopToMark()
    {
        var items = new List<object?>();
        while (stack.Pop() is var item && item is not Mark)
            items.Add(item);
        items.Reverse();
        return [.. items];
    }

    private sealed record Mark
    {
        public static readonly Mark Value = new();
    }

    private sealed record Known(string Name);

    private sealed record ElementType(ReadOnlyMemory<byte> Name);

    private sealed class Array
    {
        public ReadOnlyMemory<byte> Data { get; set; }
    }
}
