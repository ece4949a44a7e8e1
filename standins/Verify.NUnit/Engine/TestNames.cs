using System.Reflection;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace VerifyTests.Engine;

/// <summary>The running NUnit test: its class, method and named arguments, those of the fixture first.</summary>
internal sealed record TestNames(Type Type, MethodInfo Method, IReadOnlyList<(string Name, object? Value)> Arguments)
{
    public Assembly Assembly => Type.Assembly;

    public static TestNames Current(VerifySettings settings)
    {
        var test = TestExecutionContext.CurrentContext.CurrentTest;
        if (test?.Method is not { } method)
            throw new InvalidOperationException("Verify can only be called from within a test method.");
        var parameters = method.MethodInfo.GetParameters();
        var values = settings.Parameters ?? test.Arguments;
        if (values.Length > parameters.Length)
            throw new InvalidOperationException(
                $"{values.Length} parameters are given and {method.Name} has {parameters.Length}.");
        var arguments = values.Select((value, i) => (parameters[i].Name!, value));
        return new(method.TypeInfo.Type, method.MethodInfo, [.. Fixture(test), .. arguments]);
    }

    public static string TypeName(Type type) =>
        type.DeclaringType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;

    private static IEnumerable<(string, object?)> Fixture(ITest test)
    {
        for (var parent = test.Parent; parent is not null; parent = parent.Parent)
            if (parent is TestFixture { Arguments: { Length: > 0 } values, TypeInfo.Type: var type })
                return Constructor(type, values.Length).Select((p, i) => (p.Name!, values[i]));
        return [];
    }

    private static ParameterInfo[] Constructor(Type type, int count) =>
        type.GetConstructors().Select(c => c.GetParameters()).Where(p => p.Length == count).ToList() is [var only]
            ? only
            : throw new InvalidOperationException($"{type.Name} needs exactly one public constructor with {count} parameters.");
}
