using System.Runtime.InteropServices;
using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

public sealed class NormalisationTests
{
    // Checksums from reference/normalisation.py (PyTorch).
    [Test]
    public void Scaling_equals_ToTensor() => Assert.That(
        Sum(Normalisation.None), Is.EqualTo("010413efe9fc4438fee48de66c4d09f377b28af6a9fe2522201e8c1dbb831fc8"));

    [Test]
    public void Mean_and_sd_equal_Normalize() => Assert.That(
        Sum(Normalisation.MeanSd(0.1307, 0.3081)),
        Is.EqualTo("0103dbab6b16bfcaea0aa75d7377b4b22bb6792081600921bee4a17ff9c4d33e"));

    [Test]
    public void One_for_all_channels_or_one_each()
    {
        var pixel = new float[1];
        Assert.That(() => Normalisation.MeanSd(0.5, 0.5).Apply([0], pixel, channel: 2), Throws.Nothing);
        Assert.That(() => Normalisation.MeanSd([0.4, 0.5], [0.5, 0.5]).Apply([0], pixel, channel: 2),
            Throws.ArgumentException.With.Message.Contains("channel 2: mean 0.4, 0.5, sd 0.5, 0.5"));
    }

    [Test]
    public void Impossible_ones_are_refused()
    {
        Assert.That(() => Normalisation.MeanSd(0.1, 0), Throws.ArgumentException);
        Assert.That(() => Normalisation.MeanSd([0.1, 0.2], [0.1]), Throws.ArgumentException);
    }

    private static string Sum(Normalisation normalisation)
    {
        var values = new float[256];
        normalisation.Apply([.. Enumerable.Range(0, 256).Select(i => (byte)i)], values, channel: 0);
        return TinyData.Sum(MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
    }
}
