using NUnit.Framework.Internal;
using Reproducibility.Fixtures.Claims;

namespace Reproducibility.Units.Claims;

public class ClaimAttributeTests
{
    [Test]
    public void PartsOfTheIdAreCategoriesThatAFilterCanName()
    {
        var test = new TestSuite("suite");
        new ClaimAttribute("elrod/1-3/random-labels/network-can-fit", "The network fits random labels.").ApplyToTest(test);
        Assert.That(test.Properties["Category"], Is.EqualTo(new[] { "elrod", "1-3", "random-labels", "network-can-fit" }));
        Assert.That(test.Properties.Get("Description"), Is.EqualTo("The network fits random labels."));
        Assert.That(test.Properties.Get("Report"), Is.EqualTo("elrod"));
        Assert.That(test.Properties.Get("Section"), Is.EqualTo("1-3"));
    }

    [TestCase("elrod/1-1/sinc/deepest-lowest-loss")]
    [TestCase("majumder/1-1/weight-decay-avoids-overfit")]
    public void IdsPrintAsTheyAreWritten(string id) => Assert.That(ClaimId.Parse(id).ToString(), Is.EqualTo(id));

    [TestCase("elrod")]
    [TestCase("a/b/c/d/e")]
    public void OtherIdsAreRefused(string id) => Assert.That(() => ClaimId.Parse(id), Throws.TypeOf<FormatException>().With.Message.Contains(id));
}
