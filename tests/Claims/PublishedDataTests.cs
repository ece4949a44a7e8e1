using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Data;

namespace Reproducibility.Claims;

/// <summary>For workflows that train for hours, which drawn digits are not worth, or keep downloads for later ones.</summary>
public class PublishedDataTests
{
    [Test]
    [Explicit("Workflows run it before they train for hours, or keep what was downloaded.")]
    public void Are_to_be_had()
    {
        var sets = DataSets.In(StudyTests.Suite.Settings.Data);
        Assert.That(
            new[] { sets.Digits, sets.Colours }.Where(set => set.Drawn).Select(set => set.Description),
            Is.Empty,
            "The paper tier is not trained on drawn digits: make the published data sets reachable, or run the workflow again.");
    }
}
