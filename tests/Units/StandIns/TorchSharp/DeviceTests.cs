using NUnit.Framework;
using TorchSharp;
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
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cuda.is_available(), Is.EqualTo(cuda.device_count() > 0));
            Assert.That(TryInitializeDeviceType(DeviceType.CPU), Is.True);
            Assert.That(TryInitializeDeviceType(DeviceType.CUDA), Is.EqualTo(cuda_is_available()));
        }
    }

    [Test]
    public void Where_there_is_no_cuda_asking_for_it_is_an_error()
    {
        Assume.That(cuda.is_available(), Is.False);
        Assert.That(() => InitializeDeviceType(DeviceType.CUDA), Throws.InvalidOperationException);
    }

    [Test]
    public void A_round_over_cuda_keeps_the_numbers()
    {
        Assume.That(cuda.is_available());
        using var scope = NewDisposeScope();
        var x = rand(100, 50);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(x.cuda().device.type, Is.EqualTo(DeviceType.CUDA));
            Assert.That(x.cuda().cpu().Equals(x), Is.True);
            Assert.That(x.cuda().matmul(x.t().cuda()).cpu().allclose(x.matmul(x.t()), rtol: 1e-2), Is.True);
        }
    }

    [Test]
    public void The_version_is_libtorchs() => Assert.That(__version__, Does.Match(@"^\d+\.\d+"));
}
