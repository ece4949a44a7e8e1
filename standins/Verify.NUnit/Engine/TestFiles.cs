using System.Reflection;
using VerifyNUnit;

namespace VerifyTests.Engine;

/// <summary>The files of one verification: a folder, and a stem for the received and the verified ones.</summary>
internal sealed record TestFiles(string Directory, string ReceivedStem, string VerifiedStem, string TypeName, string MethodName)
{
    public static TestFiles Of(TestNames test, VerifySettings settings, string sourceFile)
    {
        var path = Verifier.PathInfoOf(sourceFile, ProjectDirectory(test.Assembly), test.Type, test.Method);
        var sourceDirectory = Path.GetDirectoryName(sourceFile) ?? "";
        var directory = Path.GetFullPath(Path.Combine(sourceDirectory, settings.Directory ?? path.Directory ?? ""));
        var typeName = settings.TypeName ?? path.TypeName ?? TestNames.TypeName(test.Type);
        var methodName = settings.MethodName ?? path.MethodName ?? test.Method.Name;
        if (settings.FileName is { } name)
            return new(directory, name, name, typeName, methodName);
        var stem = typeName.Length == 0 ? methodName : $"{typeName}.{methodName}";
        var parameters = ParameterText.Of(settings, test.Arguments);
        return new(directory, stem + parameters, settings.ParametersIgnoredForVerified ? stem : stem + parameters, typeName, methodName);
    }

    public static string ProjectDirectory(Assembly assembly) => Metadata(assembly, "Verify.ProjectDirectory")
        ?? throw new InvalidOperationException($"{assembly.GetName().Name} lacks the assembly metadata Verify.ProjectDirectory.");

    public static string? Metadata(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == key)?.Value;

    /// <summary>One pair per target: a name gives <c>#name</c>, several alike give <c>#00</c> or <c>#name.00</c>.</summary>
    public IReadOnlyList<FilePair> Pairs(IReadOnlyList<Target> targets)
    {
        var alike = targets.CountBy(t => (t.Name, t.Extension)).ToDictionary();
        var next = new Dictionary<(string?, string), int>();
        return targets.Select(Pair).ToList();

        FilePair Pair(Target target)
        {
            var key = (target.Name, target.Extension);
            var suffix = target.Name is null ? "" : "#" + target.Name;
            if (alike[key] > 1)
            {
                var index = next[key] = next.GetValueOrDefault(key, -1) + 1;
                suffix += (target.Name is null ? "#" : ".") + index.ToString("00");
            }

            return new(
                target.Extension,
                Path.Combine(Directory, $"{ReceivedStem}{suffix}.received.{target.Extension}"),
                Path.Combine(Directory, $"{VerifiedStem}{suffix}.verified.{target.Extension}"));
        }
    }

    public IEnumerable<string> ExistingReceived() => Existing(ReceivedStem, ".received.");

    public IEnumerable<string> ExistingVerified() => Existing(VerifiedStem, ".verified.");

    private IEnumerable<string> Existing(string stem, string kind) => System.IO.Directory.EnumerateFiles(Directory).Where(file =>
    {
        var name = Path.GetFileName(file);
        if (!name.StartsWith(stem, StringComparison.Ordinal))
            return false;
        var rest = name[stem.Length..];
        return rest.StartsWith(kind, StringComparison.Ordinal) || (rest.StartsWith('#') && rest.Contains(kind));
    });
}
