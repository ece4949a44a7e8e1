using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Running;

namespace Reproducibility.Claims;

/// <summary>Measures this machine for ./reproduce --plan.</summary>
public class MachineSpeedTests
{
    [Test]
    [Explicit("./reproduce --plan runs it.")]
    public void Trains()
    {
        var speed = MachineSpeed.GigaflopsOfCore(StudyTests.Suite.Settings, TimeSpan.FromSeconds(10));
        Assert.That(speed, Is.GreaterThan(0).And.LessThan(10_000));
        Progress.SaySpeed(speed);
    }
}
