using System.Runtime.CompilerServices;
using NUnit.Framework.Internal;
using Reproducibility.Fixtures.Claims;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Claims;

/// <summary>A/A controls, judged and shown as claims are: no procedure finds an effect between one net's seeds and other seeds of it.</summary>
public class ControlTests
{
    [Claim("control/a-a/points-in-lanes", "Nets on points in lanes: other seeds alone make no difference.")]
    public void Points_in_lanes() => Judge(Controls.OfPoints("lanes", StudyTests.Suite.Settings));

    [Claim("control/a-a/points-by-torch", "Nets on points by libtorch: other seeds alone make no difference.")]
    public void Points_by_torch() => Judge(Controls.OfPoints("torch", StudyTests.Suite.Settings));

    [Claim("control/a-a/images-in-lanes", "Nets on images in lanes: other seeds alone make no difference.")]
    public void Images_in_lanes() => Judge(Controls.OfImages("lanes", StudyTests.Suite.Settings));

    [Claim("control/a-a/images-by-torch", "Nets on images by libtorch: other seeds alone make no difference.")]
    public void Images_by_torch() => Judge(Controls.OfImages("torch", StudyTests.Suite.Settings));

    private static void Judge((Sample A, Sample B) samples, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var claim = TestExecutionContext.CurrentContext.CurrentTest.Method!.GetCustomAttributes<ClaimAttribute>(inherit: false).Single();
        Assert.That(samples.A.Values, Is.Not.EqualTo(samples.B.Values));
        var judgement = new Judgement(claim, Verdict.Supported)
        {
            Study = "control/a-a",
            Evidence = Control.NoEffect(samples.A, samples.B),
            Samples = [samples.A, samples.B],
            Source = ("Control.NoEffect(a, b)", file, line),
        };
        StudyTests.Results.Add(judgement);
        judgement.Conclude();
    }
}
