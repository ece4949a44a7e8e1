using System.Reflection;
using System.Runtime.CompilerServices;

namespace Reproducibility.Store;

/// <summary>
/// Records as tensors. A number, a vector or a matrix stands under its property's name; of a record within, the parts stand under "Property.Part", and so do
/// the columns of an array of small records.
/// </summary>
public static class RecordFormat
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Whether all that a type holds can be kept.</summary>
    public static bool Knows(Type type) => Parts(type) is { Length: > 0 } parts
        && parts.All(part => Numbers.Is(part.FieldType) || RowOf(part.FieldType) is not null || Knows(part.FieldType));

    /// <summary>The tensors of a record.</summary>
    /// <exception cref="NotSupportedException">Arrays of a list differ in length, so that they are no matrix.</exception>
    public static IReadOnlyDictionary<string, Tensor> Write(object record)
    {
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        Write(record, "", tensors);
        return tensors;
    }

    /// <summary>The record of a type that is known.</summary>
    /// <exception cref="InvalidDataException">The tensors are of another one.</exception>
    public static object Read(Type type, IReadOnlyDictionary<string, Tensor> tensors) =>
        Read(type, "", tensors) ?? throw new InvalidDataException($"it holds no {type.Name}");

    private static void Write(object record, string prefix, Dictionary<string, Tensor> tensors)
    {
        foreach (var part in Parts(record.GetType())!)
        {
            var name = prefix + NameOf(part);
            if (part.GetValue(record) is not { } value)
                continue;
            if (Numbers.Is(part.FieldType))
                tensors[name] = Numbers.Write(value, part.FieldType);
            else if (RowOf(part.FieldType) is { } row)
                WriteColumns((Array)value, row, name, tensors);
            else
                Write(value, name + ".", tensors);
        }
    }

    private static object? Read(Type type, string prefix, IReadOnlyDictionary<string, Tensor> tensors)
    {
        if (!tensors.Keys.Any(name => name.StartsWith(prefix, StringComparison.Ordinal)))
            return null;
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var part in Parts(type)!)
        {
            var name = prefix + NameOf(part);
            part.SetValue(record, Numbers.Is(part.FieldType) ? tensors.TryGetValue(name, out var tensor) ? Numbers.Read(part.FieldType, tensor) : null
                : RowOf(part.FieldType) is { } row ? ReadColumns(row, name, tensors)
                : Read(part.FieldType, name + ".", tensors));
        }

        return record;
    }

    private static void WriteColumns(Array rows, Type row, string name, Dictionary<string, Tensor> tensors)
    {
        foreach (var column in Parts(row)!)
        {
            var values = Array.CreateInstance(column.FieldType, rows.Length);
            for (var i = 0; i < rows.Length; i++)
                values.SetValue(column.GetValue(rows.GetValue(i)), i);
            tensors[$"{name}.{NameOf(column)}"] = Tensor.Of(values, rows.Length);
        }
    }

    private static Array? ReadColumns(Type row, string name, IReadOnlyDictionary<string, Tensor> tensors)
    {
        Array? rows = null;
        foreach (var column in Parts(row)!)
        {
            if (!tensors.TryGetValue($"{name}.{NameOf(column)}", out var tensor))
                return null;
            var values = tensor.Numbers(column.FieldType);
            rows ??= Array.CreateInstance(row, values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                var boxed = rows.GetValue(i)!;
                column.SetValue(boxed, values.GetValue(i));
                rows.SetValue(boxed, i);
            }
        }

        return rows;
    }

    /// <summary>The small record of which an array is made; null where it is none of such.</summary>
    private static Type? RowOf(Type type) => type.IsArray && type.GetElementType() is { IsValueType: true } row
        && Parts(row) is { Length: > 0 } parts && parts.All(part => Tensor.NameOf(part.FieldType) is not null) ? row : null;

    /// <summary>The fields behind the properties, in their order; null where a type holds something else, or may be another one that derives from it.</summary>
    private static FieldInfo[]? Parts(Type type)
    {
        if (type.IsPrimitive || type.Namespace?.StartsWith("System", StringComparison.Ordinal) != false)
            return null;
        if (!type.IsSealed || (type.BaseType != typeof(object) && type.BaseType != typeof(ValueType)))
            return null;
        var fields = type.GetFields(Own);
        return fields.All(field => field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal)) ? fields : null;
    }

    private static string NameOf(FieldInfo part) => part.Name[1..part.Name.IndexOf('>', StringComparison.Ordinal)];
}
