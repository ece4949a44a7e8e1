using System.Runtime.CompilerServices;
using Reproducibility.Units.Snapshots;

namespace Reproducibility.Units.StandIns.Verify;

public class ComparerTests : VerifyFixture
{
    /// <summary>Comparers of the process, for extensions that no other test uses.</summary>
    [ModuleInitializer]
    internal static void Register()
    {
        EmptyFiles.FileExtensions.AddTextExtension("anycase");
        VerifierSettings.RegisterStringComparer("anycase", AnyCase);
        VerifierSettings.RegisterStreamComparer("length", SameLength);
    }

    [Test]
    public async Task TheProcessComparesAnExtension()
    {
        Have("t.verified.anycase", "Supported");

        await Verifier.Verify("SUPPORTED", "anycase", Settings).UseFileName("t");

        Assert.That(Text("t.verified.anycase"), Is.EqualTo("Supported"));
        Assert.That(Files, Is.EqualTo(["t.verified.anycase"]));
    }

    [Test]
    public async Task TheMessageStandsInPlaceOfTheTexts()
    {
        Have("t.verified.anycase", "Supported");

        var message = await Failure(() => Verifier.Verify("refuted", "anycase", Settings).UseFileName("t"));

        Assert.That(message.TrimEnd(), Does.EndWith(
            """
            FileContent:

            NotEqual:

            Received: t.received.anycase
            Verified: t.verified.anycase
            Compare Result:
            the letters differ
            """));
    }

    [Test]
    public async Task TheSettingsComeBeforeTheProcess()
    {
        Have("t.verified.anycase", "a");

        await Verifier.Verify("b", "anycase", Settings).UseFileName("t").UseStringComparer(Anything, "anycase");

        Assert.That(Files, Is.EqualTo(["t.verified.anycase"]));
    }

    [Test]
    public async Task AnExtensionComesBeforeTheGeneralCase()
    {
        Have("t.verified.md", "a");

        await Failure(() => Verifier.Verify("b", "md", Settings).UseFileName("t").UseStringComparer(Anything).UseStringComparer(AnyCase, "md"));

        Assert.That(Files, Does.Contain("t.received.md"));
    }

    [Test]
    public async Task EqualTextIsNotCompared()
    {
        Have("t.verified.md", "a");

        await Verifier.Verify("a", "md", Settings).UseFileName("t").UseStringComparer((_, _, _) => throw new NotSupportedException());

        Assert.That(Files, Is.EqualTo(["t.verified.md"]));
    }

    [Test]
    public async Task StreamsOfAnExtension()
    {
        File.WriteAllBytes(PathOf("t.verified.length"), [1, 2, 3]);

        await Verifier.Verify(new byte[] { 4, 5, 6 }, "length", Settings).UseFileName("t");
        var message = await Failure(() =>
            Verifier.Verify(new byte[] { 4 }, "length", Settings).UseFileName("t").DisableRequireUniquePrefix());

        Assert.That(message, Does.Contain("Compare Result:\nlength 1, not 3"));
    }

    [Test]
    public void AFailingComparerNamesTheFiles()
    {
        Have("t.verified.md", "a");

        Assert.That(
            async () => await Verifier.Verify("b", "md", Settings).UseFileName("t").UseStringComparer((_, _, _) => throw new FormatException("no table")),
            Throws.Exception.With.Message.Contains(PathOf("t.verified.md")).And.InnerException.With.Message.EqualTo("no table"));
    }

    [Test]
    public async Task TheContextReachesTheComparer()
    {
        Have("t.verified.md", "a");
        object? seen = null;

        await Verifier.Verify("b", "md", Settings).UseFileName("t").AddContext("tier", "quick").UseStringComparer((_, _, context) =>
        {
            seen = context["tier"];
            return Task.FromResult(CompareResult.Equal);
        });

        Assert.That(seen, Is.EqualTo("quick"));
    }

    private static Task<CompareResult> AnyCase(string received, string verified, IReadOnlyDictionary<string, object> context) =>
        Task.FromResult(received.Equals(verified, StringComparison.OrdinalIgnoreCase)
            ? CompareResult.Equal
            : CompareResult.NotEqual("the letters differ"));

    private static Task<CompareResult> Anything(string received, string verified, IReadOnlyDictionary<string, object> context) =>
        Task.FromResult(CompareResult.Equal);

    private static Task<CompareResult> SameLength(Stream received, Stream verified, IReadOnlyDictionary<string, object> context) =>
        Task.FromResult(received.Length == verified.Length
            ? CompareResult.Equal
            : CompareResult.NotEqual($"length {received.Length}, not {verified.Length}"));
}
