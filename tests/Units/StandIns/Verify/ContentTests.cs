using System.Text;
using Reproducibility.Units.Snapshots;

namespace Reproducibility.Units.StandIns.Verify;

public class ContentTests : VerifyFixture
{
    private static readonly byte[] pixels = [1, 2, 3, 255];

    [Test]
    public async Task TextIsUtf8WithMarkAndLineFeeds()
    {
        await Failure(() => Verifier.Verify("µ\r\nσ\r", Settings).UseFileName("greek"));

        Assert.That(File.ReadAllBytes(PathOf("greek.received.txt")), Is.EqualTo(Encoding.UTF8.Preamble.ToArray().Concat("µ\nσ\n"u8.ToArray())));
    }

    [TestCase("", "emptyString")]
    [TestCase(null, "null")]
    public async Task NothingHasAName(string? text, string stored)
    {
        await Failure(() => Verifier.Verify(text, Settings).UseFileName("nothing"));

        Assert.That(Text("nothing.received.txt"), Is.EqualTo(stored));
    }

    [Test]
    public async Task AnObjectIsPrintedReadably()
    {
        var run = new
        {
            Study = "elrod/1-1/sinc",
            Seeds = new[] { 1, 2 },
            Loss = 1.57e-05,
            Rate = 1.0,
            Decay = 0.0,
            Nesterov = false,
            Note = (string?)null,
            Empty = Array.Empty<int>(),
            Architecture = new { Layers = new[] { "dense 1-10", "dense 10-1" }, Device = DayOfWeek.Monday },
            Metrics = new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 },
            Text = "two\nlines",
        };

        await Failure(() => Verifier.Verify(run, Settings).UseFileName("run"));

        Assert.That(Text("run.received.txt"), Is.EqualTo(
            """
            {
              Study: elrod/1-1/sinc,
              Seeds: [
                1,
                2
              ],
              Loss: 1.57E-05,
              Rate: 1.0,
              Nesterov: false,
              Architecture: {
                Layers: [
                  dense 1-10,
                  dense 10-1
                ],
                Device: Monday
              },
              Metrics: {
                a: 1,
                b: 2
              },
              Text:
            two
            lines
            }
            """));
    }

    [Test]
    public async Task ALoopIsLeftOut()
    {
        var node = new Node { Name = "root" };
        node.Next = new() { Name = "leaf", Next = node };

        await Failure(() => Verifier.Verify(node, Settings).UseFileName("loop"));

        Assert.That(Text("loop.received.txt"), Is.EqualTo("{\n  Name: root,\n  Next: {\n    Name: leaf\n  }\n}"));
    }

    [Test]
    public async Task AnObjectAndItsTargets()
    {
        await Failure(() => Verifier.Verify(new { Seeds = 16 }, [new Target("svg", "<svg/>")], Settings).UseFileName("run"));

        Assert.That(Files, Is.EqualTo(["run.received.svg", "run.received.txt"]));
    }

    [Test]
    public async Task BytesAreKept()
    {
        await Failure(() => Verifier.Verify(pixels, "png", Settings).UseFileName("image"));

        Assert.That(File.ReadAllBytes(PathOf("image.received.png")), Is.EqualTo(pixels));
    }

    [Test]
    public async Task EqualBytesPass()
    {
        File.WriteAllBytes(PathOf("image.verified.png"), pixels);

        await Verifier.Verify(new MemoryStream(pixels), "png", Settings).UseFileName("image");

        Assert.That(Files, Is.EqualTo(["image.verified.png"]));
    }

    [Test]
    public async Task ChangedBytesFailWithoutContent()
    {
        File.WriteAllBytes(PathOf("image.verified.png"), [1, 2, 3]);

        var message = await Failure(() => Verifier.Verify(pixels, "png", Settings).UseFileName("image"));

        Assert.That(message, Does.Contain("NotEqual:").And.Not.Contain("FileContent:"));
    }

    [Test]
    public async Task AStreamOfATextExtensionIsText()
    {
        Have("figure.verified.svg", "<svg/>");

        await Verifier.Verify(new MemoryStream("<svg/>"u8.ToArray()), "svg", Settings).UseFileName("figure");

        Assert.That(Files, Is.EqualTo(["figure.verified.svg"]));
    }

    [Test]
    public void AnEmptyStreamIsRefused() =>
        Assert.That(async () => await Verifier.Verify(Array.Empty<byte>(), "png", Settings), Throws.Exception);

    [Test]
    public void TextNeedsATextExtension() =>
        Assert.That(() => new Target("png", "text"), Throws.Exception.With.Message.Contains("AddTextExtension"));

    private sealed class Node
    {
        public string Name { get; init; } = "";
        public Node? Next { get; set; }
    }
}
