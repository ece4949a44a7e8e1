using Reproducibility.Units.Snapshots;

namespace Reproducibility.Units.StandIns.Verify;

public class NamingTests : VerifyFixture
{
    [Test]
    public async Task ClassAndMethod()
    {
        await Failure(() => Verifier.Verify("x", Settings));

        Assert.That(Files, Is.EqualTo(["NamingTests.ClassAndMethod.received.txt"]));
    }

    [TestCase(0.1, "a/b")]
    public async Task Arguments(double rate, string name)
    {
        await Failure(() => Verifier.Verify($"{rate} {name}", Settings));

        Assert.That(Files, Is.EqualTo(["NamingTests.Arguments_rate=0.1_name=a-b.received.txt"]));
    }

    [TestCase(3, null)]
    public async Task GivenArguments(int seeds, string? name)
    {
        await Failure(() => Verifier.Verify($"{seeds} {name}", Settings).UseParameters(new[] { 1, 2 }, null));

        Assert.That(Files, Is.EqualTo(["NamingTests.GivenArguments_seeds=1,2_name=null.received.txt"]));
    }

    [TestCase(3, 4)]
    public async Task ArgumentsLeftOut(int seeds, int depth)
    {
        await Failure(() => Verifier.Verify($"{seeds} {depth}", Settings).IgnoreParameters("seeds"));

        Assert.That(Files, Is.EqualTo(["NamingTests.ArgumentsLeftOut_depth=4.received.txt"]));
    }

    [TestCase(3)]
    public async Task OneVerifiedFileForAllCases(int seeds)
    {
        var message = await Failure(() => Verifier.Verify($"{seeds}", Settings).IgnoreParametersForVerified());

        Assert.That(message, Does.Contain("Received: NamingTests.OneVerifiedFileForAllCases_seeds=3.received.txt")
            .And.Contain("Verified: NamingTests.OneVerifiedFileForAllCases.verified.txt"));
    }

    [Test]
    public async Task ChosenParts()
    {
        await Failure(() => Verifier.Verify("x", Settings).UseTypeName("Elrod").UseMethodName("Sinc").UseTextForParameters("quick"));

        Assert.That(Files, Is.EqualTo(["Elrod.Sinc_quick.received.txt"]));
    }

    [TestCase(1)]
    public async Task AFileNameReplacesAllParts(int seed)
    {
        await Failure(() => Verifier.Verify($"{seed}", Settings).UseFileName("sinc"));

        Assert.That(Files, Is.EqualTo(["sinc.received.txt"]));
    }

    [Test]
    public void PartsThatExcludeEachOther()
    {
        Assert.That(() => Verifier.Verify("x", Settings).UseTypeName("T").UseFileName("f"), Throws.Exception);
        Assert.That(() => Verifier.Verify("x", Settings).UseFileName("f").UseMethodName("M"), Throws.Exception);
        Assert.That(() => Verifier.Verify("x", Settings).UseParameters(1).UseTextForParameters("1"), Throws.Exception);
    }

    [Test]
    public async Task SeveralTargets()
    {
        Target[] targets =
        [
            new("md", "table"), new("svg", "figure"),
            new("txt", "first"), new("txt", "second"),
            new("txt", "only", "seeds"),
            new("csv", "a", "runs"), new("csv", "b", "runs"),
        ];

        await Failure(() => Verifier.Verify(targets, Settings).UseFileName("t"));

        Assert.That(Files, Is.EquivalentTo([
            "t.received.md", "t.received.svg", "t#00.received.txt", "t#01.received.txt",
            "t#seeds.received.txt", "t#runs.00.received.csv", "t#runs.01.received.csv",
        ]));
        Assert.That(Text("t#01.received.txt"), Is.EqualTo("second"));
    }

    [Test]
    public async Task ANamedTargetAlone()
    {
        await Failure(() => Verifier.Verify(new Target("md", "table", "a:b"), Settings).UseFileName("t"));

        Assert.That(Files, Is.EqualTo(["t#a-b.received.md"]));
    }

    [Test]
    public async Task OnePrefixServesOneVerification()
    {
        await Failure(() => Verifier.Verify("x", Settings));

        Assert.That(async () => await Verifier.Verify("x", Settings),
            Throws.Exception.With.Message.StartsWith($"The prefix has already been used: {PathOf("NamingTests.OnePrefixServesOneVerification")}"));
        await Failure(() => Verifier.Verify("x", Settings).DisableRequireUniquePrefix());
    }

    [Test]
    public async Task ARelativeFolderLiesBesideTheSource()
    {
        await Failure(() => Verifier.Verify("x", sourceFile: PathOf("Test.cs")).DisableDiff().UseDirectory("Accepted"));

        Assert.That(Files, Is.EqualTo([Path.Combine("Accepted", "NamingTests.ARelativeFolderLiesBesideTheSource.received.txt")]));
    }

    [Test]
    public async Task WithoutAnyFolderFilesLieBesideTheSource()
    {
        await Failure(() => Verifier.Verify("x", sourceFile: PathOf("Test.cs")).DisableDiff());

        Assert.That(Files, Is.EqualTo(["NamingTests.WithoutAnyFolderFilesLieBesideTheSource.received.txt"]));
    }

    public class Inner : VerifyFixture
    {
        [Test]
        public async Task ANestedClassHasItsOuterClass()
        {
            await Failure(() => Verifier.Verify("x", Settings));

            Assert.That(Files, Is.EqualTo(["NamingTests.Inner.ANestedClassHasItsOuterClass.received.txt"]));
        }
    }
}

[TestFixture("relu", 2)]
public class FixtureArgumentTests(string activation, int depth) : VerifyFixture
{
    [TestCase(7)]
    public async Task ComeFirst(int seed)
    {
        await Failure(() => Verifier.Verify($"{activation} {depth} {seed}", Settings));

        Assert.That(Files, Is.EqualTo(["FixtureArgumentTests.ComeFirst_activation=relu_depth=2_seed=7.received.txt"]));
    }
}
