using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Snapshots;
using VerifyTests;

namespace Reproducibility.Units.Snapshots;

public class SnapshotFolderTests : VerifyFixture
{
    private const string Sinc = "quick/elrod/1-1/sinc";
    private const string Table = Sinc + ".verified.md";
    private const string Drawing = Sinc + ".verified.svg";

    private static readonly string Svg = Losses(0.1);
    private static readonly string[] NoFigures = ["", "\uFEFF", "<svg>\n<<<<<<< ours\n<a/>\n=======\n<b/>\n>>>>>>> theirs\n</svg>", "no figure"];
    private static readonly DateTime longAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [SetUp]
    public void HaveAccepted()
    {
        Directory.CreateDirectory(PathOf("quick/elrod/1-1"));
        Have(Table, Tables.Document(Tables.ByDepth()).ToString());
        Have(Drawing, Svg);
        File.SetLastWriteTimeUtc(PathOf(Table), longAgo);
    }

    [Test]
    public async Task DriftWithinToleranceLeavesTheAcceptedFileUntouched([Values] bool accept)
    {
        var bytes = File.ReadAllBytes(PathOf(Table));

        await Check(Tables.ByDepth(loss: 0.128), accept);

        Assert.That(File.ReadAllBytes(PathOf(Table)), Is.EqualTo(bytes));
        Assert.That(File.GetLastWriteTimeUtc(PathOf(Table)), Is.EqualTo(longAgo));
        Assert.That(Files, Is.EqualTo([Table, Drawing]));
    }

    [Test]
    public void ATierWithoutSnapshotsIsNotVerifiedUnlessTheyAreBeingAccepted()
    {
        Assert.That(new SnapshotFolder(Folder).Keeps("quick"));
        Assert.That(new SnapshotFolder(Folder).Keeps("paper"), Is.False);
        Assert.That(new SnapshotFolder(Folder, Accept: true).Keeps("paper"));
    }

    [Test]
    public void A_part_is_kept_where_files_begin_with_its_name()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "paper", "li"));
        File.WriteAllText(Path.Combine(Folder, "paper", "li", "pca.mnist.verified.md"), "");

        Assert.That(new SnapshotFolder(Folder).Keeps("paper/li/pca"));
        Assert.That(new SnapshotFolder(Folder).Keeps("paper/li/pc"), Is.False);
        Assert.That(new SnapshotFolder(Folder).Keeps("paper/elrod/pca"), Is.False);
    }

    [Test]
    public async Task AChangeFailsWithADiffAndLeavesTheReceivedFile()
    {
        var received = Tables.ByDepth(loss: 0.2);

        var message = await Failure(() => Check(received));

        Assert.That(message, Does.Contain("NotEqual:\n  - Received: sinc.received.md\n    Verified: sinc.verified.md")
            .And.Contain("Compare Result:\n1 difference:\n* By depth: row \"deep\", column \"loss (±5 %)\": verified 0.123, received 0.200")
            .And.Contain("\n- | deep | 0.123 |").And.Contain("\n+ | deep | 0.200 |"));
        Assert.That(Text(Sinc + ".received.md"), Is.EqualTo(Tables.Document(received).ToString()));
        Assert.That(File.GetLastWriteTimeUtc(PathOf(Table)), Is.EqualTo(longAgo));
    }

    [Test]
    public async Task AChangeIsAcceptedOnRequest()
    {
        await Check(Tables.ByDepth(loss: 0.2), accept: true);

        Assert.That(Text(Table), Is.EqualTo(Tables.Document(Tables.ByDepth(loss: 0.2)).ToString()));
        Assert.That(Files, Is.EqualTo([Table, Drawing]));
    }

    [Test]
    public async Task AFigureThatIsOnlyDrawnOtherwiseIsLeftUntouched([Values] bool accept)
    {
        var redrawn = Svg.Replace("</svg>", "<!-- drawn otherwise --></svg>");
        await new SnapshotFolder(Folder, accept).Verify(Sinc, Tables.Document(Tables.ByDepth()).ToString(), redrawn);

        Assert.That(Text(Drawing), Is.EqualTo(Svg));
        Assert.That(Files, Is.EqualTo([Table, Drawing]));
    }

    [Test]
    public async Task AFigureIsAcceptedTogetherWithItsTable()
    {
        var (table, redrawn) = (Tables.Document(Tables.ByDepth(loss: 0.2)).ToString(), Svg.Replace("</svg>", "<!-- drawn anew --></svg>"));
        await new SnapshotFolder(Folder, Accept: true).Verify(Sinc, table, redrawn);

        Assert.That((Text(Table), Text(Drawing)), Is.EqualTo((table, redrawn)));
    }

    [TestCaseSource(nameof(NoFigures))]
    public async Task WhateverLiesUnderItsNameIsReported(string text)
    {
        Have(Drawing, text);
        await Failure(() => Check(Tables.ByDepth()));
        Assert.That(Text(Sinc + ".received.svg"), Is.EqualTo(Svg));
    }

    [TestCaseSource(nameof(NoFigures))]
    [TestCase("<svg>\r\n</svg>")]
    public async Task WhateverLiesUnderItsNameIsHealedByAccepting(string text)
    {
        Have(Drawing, text);
        await Check(Tables.ByDepth(), accept: true);
        Assert.That((Text(Drawing), Files), Is.EqualTo((Svg, new[] { Table, Drawing })));
    }

    [Test]
    public async Task ConflictMarkersAreNamed([Values(Table, Drawing)] string file)
    {
        Have(file, $"one\n<<<<<<< ours\n{Text(file)}=======\n>>>>>>> theirs\n");
        Assert.That(await Failure(() => Check(Tables.ByDepth())), Does.Contain("conflict markers"));
    }

    [Test]
    public async Task AFigureOfOtherDataFailsAndSaysWhere() => Assert.That(
        await Failure(() => new SnapshotFolder(Folder).Verify(Sinc, Tables.Document(Tables.ByDepth()).ToString(), Losses(0.2))),
        Does.Contain("NotEqual:\n  - Received: sinc.received.svg").And.Contain("point 2 (x = 10): y is 0.2, accepted is 0.1"));

    [Test]
    public async Task AFigureThatIsNoLongerDrawnFails() => Assert.That(
        await Failure(() => new SnapshotFolder(Folder).Verify(Sinc, Tables.Document(Tables.ByDepth()).ToString())),
        Does.Contain("Delete:\n  - sinc.verified.svg"));

    [Test]
    public async Task ATamperedFileIsFound()
    {
        Have(Table, Text(Table).Replace("0.123", "0.321"));

        Assert.That(await Failure(() => Check(Tables.ByDepth())), Does.Contain("verified 0.321, received 0.123"));
    }

    [Test]
    public async Task ANewStudyIsReceived()
    {
        await Failure(() => new SnapshotFolder(Folder).Verify("paper/elrod/1-1/sinc.glyphs", "text"));

        Assert.That(Files, Is.EqualTo(["paper/elrod/1-1/sinc.glyphs.received.md", Table, Drawing]));
    }

    [TestCase("../outside")]
    [TestCase("/rooted")]
    [TestCase("elrod//sinc")]
    [TestCase("")]
    public void APathStaysInTheFolder(string path) =>
        Assert.That(() => new SnapshotFolder(Folder).Verify(path, "text"), Throws.ArgumentException);

    [Test]
    public void NothingToVerifyIsRefused() => Assert.That(() => new SnapshotFolder(Folder).Verify(Sinc, null), Throws.ArgumentException);

    private static string Losses(double second) =>
        Figure.Curves("Loss falls", "step", "loss", [Band.Line("deep", [1, 10, 100], [1, second, 0.01])], logY: true).ToSvg();

    private SettingsTask Check(Table table, bool accept = false) =>
        new SnapshotFolder(Folder, accept).Verify(Sinc, Tables.Document(table).ToString(), Svg);
}
