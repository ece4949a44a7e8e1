using System.Collections;
using System.Globalization;
using System.Reflection;

namespace VerifyTests.Engine;

/// <summary>
/// An object as readable text in the shape of JSON, without quotes: one member per line, defaults and empty collections left out,
/// false kept, dictionaries by key.
/// </summary>
internal static class ReadableObject
{
    public static string Print(object value) => Node(value, "\n", []);

    private static string Node(object value, string line, IReadOnlyList<object> outer) => Scalar(value) ?? value switch
    {
        IDictionary map => Braces('{', '}', Entries(map).Select(e => Member(e.Key, e.Value, line, [.. outer, value])), line),
        IEnumerable items => Braces('[', ']', items.Cast<object?>().Select(i => Item(i, line, [.. outer, value])), line),
        _ => Braces('{', '}', Members(value, outer).Select(m => Member(m.Name, m.Value, line, [.. outer, value])), line),
    };

    private static string Item(object? value, string line, IReadOnlyList<object> outer) =>
        value is null ? "null" : Node(value, line + "  ", outer);

    private static string Member(string name, object? value, string line, IReadOnlyList<object> outer)
    {
        var text = Item(value, line, outer);
        return value is string && text.Contains('\n') ? $"{name}:\n{text}" : $"{name}: {text}";
    }

    private static string Braces(char open, char close, IEnumerable<string> parts, string line)
    {
        var body = string.Join("," + line + "  ", parts);
        return body.Length == 0 ? $"{open}{close}" : $"{open}{line}  {body}{line}{close}";
    }

    private static IEnumerable<(string Key, object? Value)> Entries(IDictionary map)
    {
        var keys = map.Keys.Cast<object>();
        var ordered = keys.All(k => k is string) ? keys.OrderBy(k => (string)k, StringComparer.Ordinal) : keys;
        return ordered.Select(k => (Scalar(k) ?? k.ToString()!, map[k]));
    }

    private static IEnumerable<(string Name, object? Value)> Members(object value, IReadOnlyList<object> outer)
    {
        const BindingFlags shown = BindingFlags.Public | BindingFlags.Instance;
        var fields = value.GetType().GetFields(shown).Select(f => (f.Name, Type: f.FieldType, Value: f.GetValue(value)));
        var properties = value.GetType().GetProperties(shown)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .Select(p => (p.Name, Type: p.PropertyType, Value: p.GetValue(value)));
        return fields.Concat(properties)
            .Where(m => !IsDefault(m.Value, m.Type) && !IsLoop(m.Value!, [.. outer, value]))
            .Select(m => (m.Name, m.Value));
    }

    private static bool IsLoop(object value, IReadOnlyList<object> outer) =>
        !value.GetType().IsValueType && outer.Contains(value, ReferenceEqualityComparer.Instance);

    private static bool IsDefault(object? value, Type declared) => value switch
    {
        null => true,
        bool => false,
        string => false,
        IEnumerable items => !items.Cast<object?>().Any(),
        _ => declared.IsValueType && Nullable.GetUnderlyingType(declared) is null && value.Equals(Activator.CreateInstance(declared)),
    };

    private static string? Scalar(object value) => value switch
    {
        string text => text.ReplaceLineEndings("\n"),
        bool flag => flag ? "true" : "false",
        double number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
        float number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
        decimal number => WithPoint(number.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => Convert.ToBase64String(bytes),
        Enum name => name.ToString(),
        char or sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture),
        Guid or DateTime or DateTimeOffset or DateOnly or TimeOnly or Exception or Delegate or MemberInfo or Stream or Task =>
            throw new NotSupportedException($"A {value.GetType().Name} has a form of its own in Verify, which this stand-in does not print."),
        _ => null,
    };

    private static string WithPoint(string number) => number.All(c => char.IsAsciiDigit(c) || c == '-') ? number + ".0" : number;
}
