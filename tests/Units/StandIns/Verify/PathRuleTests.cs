using System.Runtime.CompilerServices;
using Reproducibility.Units.Snapshots;

namespace Reproducibility.Units.StandIns.Verify;

public class PathRuleTests : VerifyFixture
{
    private static readonly AsyncLocal<string> folder = new();

    /// <summary>A rule for this class; all others keep the default.</summary>
    [ModuleInitializer]
    internal static void Register() => Verifier.DerivePathInfo((sourceFile, projectDirectory, type, method) => type == typeof(PathRuleTests)
        ? new PathInfo(folder.Value, typeName: Path.GetFileName(projectDirectory.TrimEnd('/', '\\')), methodName: method.Name.ToUpperInvariant())
        : PathInfo.DeriveDefault(sourceFile, projectDirectory, type, method));

    [Test]
    public async Task Rule()
    {
        folder.Value = Folder;

        await Failure(() => Verifier.Verify("x").DisableDiff());

        Assert.That(Files, Is.EqualTo(["Units.RULE.received.txt"]));
    }
}
