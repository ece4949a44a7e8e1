using System.Collections;

namespace Reproducibility.Store;

/// <summary>A number, an array or list of numbers, or one of equally long arrays, as a tensor.</summary>
internal static class Numbers
{
    /// <summary>Whether a type is one of these.</summary>
    public static bool Is(Type type) => Tensor.NameOf(Innermost(type, out var depth)) is not null && (depth < 2 || ElementOf(type)!.IsArray) && depth <= 2;

    /// <summary>The tensor.</summary>
    /// <exception cref="NotSupportedException">The arrays differ in length.</exception>
    /// <param name="value">What is written.</param>
    /// <param name="declared">Its type, as declared: a list's own may be any.</param>
    public static Tensor Write(object value, Type declared)
    {
        var type = Innermost(declared, out var depth);
        if (depth == 0)
        {
            var one = Array.CreateInstance(type, 1);
            one.SetValue(value, 0);
            return Tensor.Of(one);
        }

        if (depth == 1 && value is Array numbers)
            return Tensor.Of(numbers, numbers.Length);
        var items = ((IEnumerable)value).Cast<object>().ToArray();
        if (depth == 1)
            return Tensor.Of(Joined(type, items.Length, [items]), items.Length);
        var rows = items.Cast<Array>().ToArray();
        var columns = rows.Length == 0 ? 0 : rows[0].Length;
        return rows.All(row => row.Length == columns)
            ? Tensor.Of(Joined(type, rows.Length * columns, rows), rows.Length, columns)
            : throw new NotSupportedException("Arrays of a list that differ in length are not kept.");
    }

    /// <summary>The value of a type.</summary>
    /// <exception cref="InvalidDataException">The tensor is of another one.</exception>
    public static object Read(Type type, Tensor tensor)
    {
        var numbers = tensor.Numbers(Innermost(type, out var depth));
        if (tensor.Shape.Count != depth)
            throw new InvalidDataException($"it holds {tensor.Shape.Count} dimensions where {depth} should be");
        if (depth == 0)
            return numbers.GetValue(0)!;
        if (depth == 1)
            return numbers;
        var rows = Array.CreateInstance(numbers.GetType(), tensor.Shape[0]);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = Array.CreateInstance(numbers.GetType().GetElementType()!, tensor.Shape[1]);
            Array.Copy(numbers, i * row.Length, row, 0, row.Length);
            rows.SetValue(row, i);
        }

        return rows;
    }

    private static Array Joined(Type type, int length, IEnumerable<Array> parts)
    {
        var joined = Array.CreateInstance(type, length);
        var at = 0;
        foreach (var part in parts)
        {
            Array.Copy(part, 0, joined, at, part.Length);
            at += part.Length;
        }

        return joined;
    }

    private static Type Innermost(Type type, out int depth)
    {
        for (depth = 0; ElementOf(type) is { } element; depth++)
            type = element;
        return type;
    }

    private static Type? ElementOf(Type type) => type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0]
        : null;
}
