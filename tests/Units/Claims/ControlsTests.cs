using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Claims;

/// <summary>The controls of a run on seeds that no run has: each of their procedures errs at most once in 4,000.</summary>
public class ControlsTests
{
    private const int Passes = 20, FirstSeed = 50_000, Between = 1_000;

    [Test]
    public void Twenty_passes_of_fresh_seeds_give_no_false_verdict([Values("points", "images")] string what, [Values("lanes", "torch")] string engine)
    {
        for (var pass = 0; pass < Passes; pass++)
        {
            var settings = new RunSettings(FirstSeed: FirstSeed + pass * Between);
            var (a, b) = what == "points" ? Controls.OfPoints(engine, settings) : Controls.OfImages(engine, settings);
            Assert.That(a.Values.Concat(b.Values), Is.Unique, "every seed has a loss of its own");
            var control = Control.NoEffect(a, b);
            Assert.That(control.Verdict, Is.EqualTo(Verdict.Supported), control.ToString());
            Assert.That(control.Parts, Has.Count.EqualTo(7));
        }
    }
}
