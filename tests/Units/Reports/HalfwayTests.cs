using Reproducibility.Fixtures.Reports;

namespace Reproducibility.Units.Reports;

public class HalfwayTests
{
    [TestCase(0.9558, "0.5279")]
    [TestCase(0.3537, "0.2269")]
    [TestCase(1, "0.55")]
    public void The_reason_says_the_bound_and_what_it_is_taken_from(double recorded, string bound) => Assert.That(
        Halfway.NotLearnt("The net of batch 64", recorded),
        Is.EqualTo(FormattableString.Invariant(
            $"The net of batch 64 stays below an accuracy of {bound}, halfway from chance to the report's {recorded}.")));
}
