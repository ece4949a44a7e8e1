using System.Text.Json;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Statistics;

public class IntervalTests
{
    [Test]
    public void AnUnboundedEndIsWrittenAndReadBack()
    {
        var interval = new Interval(2, double.PositiveInfinity, 0.95);
        Assert.That(JsonSerializer.Deserialize<Interval>(JsonSerializer.Serialize(interval)), Is.EqualTo(interval));
    }
}
