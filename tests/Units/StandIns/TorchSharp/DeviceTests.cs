using NUnit.Framework;
using TorchSharp;
using static Reproducibility.Units.StandIns.TorchSharp.Reference;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Devices by name, and what there is.</summary>
[TestFixture]
public class DeviceTests
{
    [Test]
    public void A_device_reads_and_writes_its_name()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((new Device("cuda:1").type, new Device("cuda:1").index), Is.EqualTo((DeviceType.CUDA, 1)));
            Assert.That(device("cpu"), Is.EqualTo(CPU));
            Assert.That(new Device(DeviceType.CUDA, 2).ToString(), Is.EqualTo("cuda:2"));
            Assert.That(() => new Device("toaster"), Throws.ArgumentException);
        }
    }

    [Test]
    public void Cuda_is_available_when_there_is_a_device()
    {
        Assert.That(cuda.is_available(), Is.EqualTo(cuda.device_count() > 0));
    }

    [Test]
    public void A_round_over_cuda_keeps_the_numbers()
    {
        Assume.That(cuda.is_available());
        using var scope = NewDisposeScope();
        var x = Drawn(100, 50);
        var there = x.to(device("cuda"));
        Assert.That(there.device.type, Is.EqualTo(DeviceType.CUDA));
        Assert.That(there.cpu().data<float>().ToArray(), Is.EqualTo(x.data<float>().ToArray()));
    }

    [Test]
    public void The_version_is_libtorchs() => Assert.That(__version__, Does.Match(@"^\d+\.\d+"));
}
