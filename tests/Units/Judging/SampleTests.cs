using Reproducibility.Metrics.Judging;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Units.Judging;

public sealed class SampleTests
{
    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void A_value_is_a_number_or_not_reached(double value) => Assert.That(
        () => new Sample("loss of deep", "", [1, value]),
        Throws.TypeOf<AssumptionException>().With.Property(nameof(AssumptionException.Violated)).EqualTo(Assumption.NoNaN)
            .And.Message.StartsWith("loss of deep[1] is "));

    [Test]
    public void A_sample_has_values_and_keeps_them()
    {
        double[] values = [1, 2];
        var sample = new Sample("a", "", values);
        values[0] = 9;

        Assert.That(sample.Values, Is.EqualTo(new[] { 1.0, 2 }));
        Assert.That(() => new Sample("a", "", []), Throws.TypeOf<AssumptionException>());
    }

    [Test]
    public void Arithmetic_goes_by_seed()
    {
        var (test, train) = (new Sample("test loss", "nats", [3, 5]), new Sample("train loss", "nats", [1, 2]));

        Assert.That((test - train).Values, Is.EqualTo(new[] { 2.0, 3 }));
        Assert.That((test - train).Name, Is.EqualTo("test loss - train loss"));
        Assert.That((test / train).Values, Is.EqualTo(new[] { 3, 2.5 }));
        Assert.That((test / train).Unit, Is.Empty);
        Assert.That(() => test - new Sample("other", "", [1]), Throws.TypeOf<AssumptionException>());
        Assert.That(() => new Sample("x", "", [Data.Never]) - new Sample("y", "", [Data.Never]), Throws.TypeOf<AssumptionException>());
    }

    [Test]
    public void The_median_of_times_that_were_mostly_not_reached_is_not_reached()
    {
        Assert.That(new Sample("t", "", [1, Data.Never, Data.Never]).Median, Is.EqualTo(Data.Never));
        Assert.That(new Sample("t", "", [1, 2, Data.Never]).Median, Is.EqualTo(2));
        Assert.That(new Sample("t", "", [1, Data.Never]).Median, Is.EqualTo(Data.Never));
    }

    [Test]
    public void Runs_end_so_far_from_the_others()
    {
        Assert.That(new Sample("accuracy", "", [1, 2, 3, 10]).FromOthers().Values, Is.EqualTo(new[] { 2.0, 1, 1, 8 }));
        Assert.That(() => new Sample("accuracy", "", [1]).FromOthers(), Throws.TypeOf<AssumptionException>());
        Assert.That(() => new Sample("steps", "", [1, Data.Never]).FromOthers(), Throws.TypeOf<AssumptionException>());
    }

    [Test]
    public void A_sweep_is_cut_and_summarised_by_seed()
    {
        var sweep = Sweep.Of("loss", "nats", "batch size", [16, 64, 256], [[3, 1], [2, 5], [4, 4]]);

        Assert.Multiple(() =>
        {
            Assert.That(sweep.At(64).Values, Is.EqualTo(new[] { 2.0, 5 }));
            Assert.That(sweep.At(64).Name, Is.EqualTo("loss at batch size 64"));
            Assert.That(sweep.Peak().Values, Is.EqualTo(new[] { 256.0, 64 }));
            Assert.That(sweep.Trough().Values, Is.EqualTo(new[] { 64.0, 16 }));
            Assert.That(sweep.Highest().Values, Is.EqualTo(new[] { 4.0, 5 }));
            Assert.That(sweep.Lowest().Values, Is.EqualTo(new[] { 2.0, 1 }));
            Assert.That(sweep.Mean(16, 64).Values, Is.EqualTo(new[] { 2.5, 3 }));
            Assert.That(sweep.Between(64, 256).Levels, Is.EqualTo(new[] { 64.0, 256 }));
            Assert.That(sweep.BySeed(), Is.EqualTo(new[] { new[] { 3.0, 2, 4 }, [1, 5, 4] }));
            Assert.That((sweep - sweep).Last.Values, Is.EqualTo(new[] { 0.0, 0 }));
            Assert.That(Sweep.Of("loss", "depth", (5, sweep.Last), (2, sweep.First)).Levels, Is.EqualTo(new[] { 2.0, 5 }));
        });
    }

    [Test]
    public void A_sweep_that_is_none_is_an_error() => Assert.Multiple(() =>
    {
        Assert.That(() => Sweep.Of("x", "", "f", [1], [[1]]), Throws.TypeOf<AssumptionException>());
        Assert.That(() => Sweep.Of("x", "", "f", [2, 1], [[1], [1]]), Throws.TypeOf<AssumptionException>());
        Assert.That(() => Sweep.Of("x", "", "f", [1, 2], [[1], [1, 2]]), Throws.TypeOf<AssumptionException>());
        Assert.That(() => Sweep.Of("x", "", "f", [1, 2], [[1], [1]]).At(3), Throws.TypeOf<AssumptionException>().With.Message.Contains("it has 1, 2"));
    });
}
