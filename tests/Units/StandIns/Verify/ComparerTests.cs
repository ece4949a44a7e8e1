using Reproducibility.Units.Snapshots;
using VerifyTests;

namespace Reproducibility.Units.StandIns.Verify;

public class ComparerTests : VerifyFixture
{
    [SetUp]
    public void CompareCells() => Settings.UseStringComparer(AnyCase, "md");

    [Test]
    public async Task WhatComparesAsEqualLeavesTheVerifiedFile()
    {
        Have("t.verified.md", "Supported");

        await Verify("t", new Target("md", "SUPPORTED"));

        Assert.That(Text("t.verified.md"), Is.EqualTo("Supported"));
        Assert.That(Files, Is.EqualTo(["t.verified.md"]));
    }

    [Test]
    public async Task TheMessageStandsInPlaceOfTheTexts()
    {
        Have("t.verified.md", "Supported");

        var message = await Failure(() => Verify("t", new Target("md", "refuted")));

        Assert.That(message.TrimEnd(), Does.EndWith(
            """
            FileContent:

            NotEqual:

            Received: t.received.md
            Verified: t.verified.md
            Compare Result:
            the letters differ
            """));
    }

    [Test]
    public async Task AnotherExtensionComparesExactly()
    {
        Have("t.verified.txt", "a");

        await Failure(() => Verify("t", new Target("txt", "A")));

        Assert.That(Files, Does.Contain("t.received.txt"));
    }

    [Test]
    public async Task EqualTextIsNotCompared()
    {
        Have("t.verified.md", "a");
        Settings.UseStringComparer((_, _, _) => throw new NotSupportedException(), "md");

        await Verify("t", new Target("md", "a"));

        Assert.That(Files, Is.EqualTo(["t.verified.md"]));
    }

    [Test]
    public void AFailingComparerNamesTheFiles()
    {
        Have("t.verified.md", "a");
        Settings.UseStringComparer((_, _, _) => throw new FormatException("no table"), "md");

        Assert.That(
            async () => await Verify("t", new Target("md", "b")),
            Throws.Exception.TypeOf<Exception>().With.Message.Contains(PathOf("t.verified.md")).And.InnerException.With.Message.EqualTo("no table"));
    }

    private static Task<CompareResult> AnyCase(string received, string verified, IReadOnlyDictionary<string, object> context) =>
        Task.FromResult(received.Equals(verified, StringComparison.OrdinalIgnoreCase)
            ? CompareResult.Equal
            : CompareResult.NotEqual("the letters differ"));
}
