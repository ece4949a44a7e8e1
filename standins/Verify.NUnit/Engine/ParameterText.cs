using System.Collections;
using System.Globalization;

namespace VerifyTests.Engine;

/// <summary>Arguments as they enter a file name: <c>_rate=0.1_seeds=[1,2]</c>.</summary>
internal static class ParameterText
{
    public static string Of(VerifySettings settings, IEnumerable<(string Name, object? Value)> arguments)
    {
        if (settings.ParametersText is { } text)
            return "_" + text;
        var ignored = settings.ParametersIgnored;
        return string.Concat(arguments
            .Where(a => ignored is null || (ignored.Length > 0 && !ignored.Contains(a.Name)))
            .Select(a => $"_{a.Name}={Value(a.Value)}"));
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => Clean(text),
        IEnumerable items => Items(items) is { Length: > 0 } joined ? joined : "[]",
        IFormattable number => Clean(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => Clean(value.ToString() ?? "null"),
    };

    private static string Items(IEnumerable items) =>
        string.Join(',', items.Cast<object?>().Select(i => i is IEnumerable and not string ? $"[{Items((IEnumerable)i)}]" : Value(i)));

    private static string Clean(string text) => string.Concat(text.Select(c => c < ' ' || "\"\\<>|:*?/".Contains(c) ? '-' : c));
}
