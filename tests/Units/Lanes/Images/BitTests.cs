using System.Security.Cryptography;
using Reproducibility.Models;
using static Reproducibility.Units.Lanes.Images.ImageCases;
using Architecture = Reproducibility.Models.Architecture;

namespace Reproducibility.Units.Lanes.Images;

/// <summary>Image nets in lanes: the same bits for every width and company, on every machine.</summary>
public class BitTests
{
    [TestCaseSource(typeof(ImageCases), nameof(Short))]
    [TestCaseSource(typeof(ImageCases), nameof(Longer))]
    public void VectorWidthsGiveTheSameBits(Architecture net, Recipe recipe)
    {
        var starts = Starts(net, 4);
        string[] Width(int width) => Bits(Run(s => new LaneTraining(net, recipe, Sets(net, s), s, width), starts));
        var wide = Width(16);
        Assert.That(Width(8), Is.EqualTo(wide));
        Assert.That(Width(4), Is.EqualTo(wide));
    }

    [Test]
    public void ASeedAloneGivesTheSameBitsAsAmongOthers([ValueSource(typeof(ImageCases), nameof(Names))] string name)
    {
        var net = Nets[name];
        var recipe = new Recipe(new Adam(1e-3), 2) { BatchSize = 6, Loss = Loss.CrossEntropy };
        string[] Train(Start[] starts) => Bits(Run(s => new LaneTraining(net, recipe, Sets(net, s), s), starts));
        var starts = Starts(net, 4);
        Assert.That(starts.SelectMany(start => Train([start])), Is.EqualTo(Train(starts)));
    }

    [Test]
    public void BitsAreThoseOfEveryOtherMachine()
    {
        var bits = string.Concat(Short.SelectMany(test =>
        {
            var (net, recipe) = ((Architecture)test.Arguments[0]!, (Recipe)test.Arguments[1]!);
            return Bits(Run(s => new LaneTraining(net, recipe, Sets(net, s), s), Starts(net, 2)));
        }));
        Assert.That(
            Convert.ToHexString(SHA256.HashData(Convert.FromHexString(bits))), Is.EqualTo("CA4C2A17497A0B043FBB7664054C6E34F00DB2B1963CA1242F615E328DA772FF"));
    }
}
