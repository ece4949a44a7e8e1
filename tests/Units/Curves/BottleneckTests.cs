using Reproducibility.Fixtures.Reports;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Units.Curves;

public sealed class BottleneckTests
{
    private static readonly Points Line = Points.Of(x => x, [-2, -1, 0, 1, 2]);

    [Test]
    public void The_unit_is_read_off_the_first_layer()
    {
        var net = Architecture.Mlp(Activation.Relu, 1, 1, 3, 1);
        var row = new float[net.Parameters];
        (row[0], row[1]) = (2, -1);

        Assert.That(Bottleneck.Of(net, row), Is.EqualTo(new Bottleneck(2, -1)));
        Assert.That(Bottleneck.Of(net, row).Kink, Is.EqualTo(0.5));
        Assert.That(() => Bottleneck.Of(Architecture.Mlp(Activation.Relu, 1, 3, 1), new float[10]), Throws.ArgumentException);
    }

    [Test]
    public void Left_of_the_kink_only_a_constant_can_be_answered()
    {
        var unit = new Bottleneck(1, 0.5);

        Assert.That(unit.ShutShare(Line), Is.EqualTo(0.4));
        Assert.That(unit.Floor(Line), Is.EqualTo(0.1), "-2 and -1 against their mean, over five points");
    }

    [Test]
    public void A_dead_unit_leaves_the_variance_and_an_open_one_nothing()
    {
        Assert.That(new Bottleneck(1, -3).ShutShare(Line), Is.EqualTo(1));
        Assert.That(new Bottleneck(1, -3).Floor(Line), Is.EqualTo(Line.Variance));
        Assert.That(new Bottleneck(0, 3).Kink, Is.EqualTo(double.PositiveInfinity));
        Assert.That(new Bottleneck(0, 0).Kink, Is.EqualTo(double.PositiveInfinity));
        Assert.That(new Bottleneck(1, 3).Floor(Line), Is.Zero);
    }

    [TestCase(-1, 0.20, 0.0027)]
    [TestCase(-1, -0.17, 0.0536)]
    public void Kinks_of_the_report_dominic_explain_its_losses(double weight, double kink, double floor)
    {
        var sinc = Points.Grid(Targets.Sinc, -1.5, 1.49, 300);

        Assert.That(new Bottleneck(weight, -weight * kink).Floor(sinc), Is.EqualTo(floor).Within(5e-5));
    }
}
