using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Numbers in and out of tensors.</summary>
[TestFixture]
public class DataTests
{
    private static readonly float[] six = [1, 2, 3, 4, 5, 6];

    [Test]
    public void Arrays_lists_grids_and_memory_give_the_same_tensor()
    {
        using var scope = NewDisposeScope();
        var expected = tensor(six, [2, 3]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }).Equals(expected), Is.True);
            Assert.That(tensor(six.ToList(), [2, 3]).Equals(expected), Is.True);
            Assert.That(tensor(six.ToList(), 2, 3).Equals(expected), Is.True);
            Assert.That(tensor(six.AsMemory(), [2, 3]).Equals(expected), Is.True);
            Assert.That(from_array(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }).Equals(expected), Is.True);
            Assert.That(tensor(six).view(2, 3).Equals(expected), Is.True);
        }
    }

    [Test]
    public void The_element_type_follows_the_array_unless_another_is_asked_for()
    {
        using var scope = NewDisposeScope();
        Tensor[] tensors =
        [
            tensor(new float[1]), tensor(new double[1]), tensor(new long[1]), tensor(new int[1]), tensor(new byte[1]), tensor(new bool[1]),
            tensor(1f), tensor(1.0), tensor(1L), tensor(1), tensor(true), tensor(six, dtype: float64), tensor(1.0, dtype: float32),
        ];
        Assert.That(tensors.Select(t => t.dtype), Is.EqualTo(new[]
        {
            float32, float64, int64, int32, uint8, ScalarType.Bool, float32, float64, int64, int32, ScalarType.Bool, float64, float32,
        }));
    }

    [Test]
    public void A_tensor_is_a_copy_but_frombuffer_shares_the_array()
    {
        using var scope = NewDisposeScope();
        var array = (float[])six.Clone();
        var (copy, shared) = (tensor(array), frombuffer(array, float32));
        array[0] = 9;
        Assert.That((copy[0].item<float>(), shared[0].item<float>()), Is.EqualTo((1f, 9f)));
    }

    [Test]
    public void Data_comes_in_logical_order_whatever_the_strides()
    {
        using var scope = NewDisposeScope();
        var t = tensor(six, [2, 3]).t();
        var data = t.data<float>();
        var some = new float[4];
        data.CopyTo(some.AsSpan(), 1, 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(t.is_contiguous(), Is.False);
            Assert.That(data.ToArray(), Is.EqualTo(new float[] { 1, 4, 2, 5, 3, 6 }));
            Assert.That(data, Is.EqualTo(data.ToArray()));
            Assert.That(data[2, 1], Is.EqualTo(6));
            Assert.That(some, Is.EqualTo(new float[] { 0, 2, 5, 3 }));
            Assert.That(((float[,])data.ToNDArray())[1, 1], Is.EqualTo(5));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Data_can_be_written(bool transposed)
    {
        using var scope = NewDisposeScope();
        var t = transposed ? zeros(3, 2).t() : zeros(2, 3);
        t.data<float>().CopyFrom(six);
        t.data<float>()[1, 0] = 7;
        Assert.That(t.data<float>().ToArray(), Is.EqualTo(new float[] { 1, 2, 3, 7, 5, 6 }));
    }

    [Test]
    public void Bytes_are_the_tensors_memory()
    {
        using var scope = NewDisposeScope();
        var t = zeros(2, dtype: int32);
        t.bytes = (byte[])[1, 0, 0, 0, 0, 1, 0, 0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(t.data<int>().ToArray(), Is.EqualTo(new[] { 1, 256 }));
            Assert.That(() => { _ = zeros(2, 3).t().bytes.Length; }, Throws.InvalidOperationException);
        }
    }

    [Test]
    public void Single_values_convert()
    {
        using var scope = NewDisposeScope();
        var t = tensor(2.75);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((t.ToDouble(), t.ToSingle(), t.ToInt32(), (long)t, tensor(3).ToDouble()), Is.EqualTo((2.75, 2.75f, 2, 2L, 3.0)));
            Assert.That(t.item<double>(), Is.EqualTo(2.75));
            Assert.That(() => t.item<float>(), Throws.ArgumentException, "the elements are doubles");
            Assert.That(() => ones(2).item<float>(), Throws.ArgumentException, "there are two");
            Assert.That(() => ones(2).data<double>(), Throws.ArgumentException);
            Assert.That(() => tensor(six, [4, 2]), Throws.ArgumentException);
        }
    }

    [Test]
    public void Conversions_share_or_copy()
    {
        using var scope = NewDisposeScope();
        var t = tensor(six);
        var (same, copy, other) = (t.to(float32), t.to(float32, copy: true), t.to(int64));
        t.zero_();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((same[1].ToSingle(), copy[1].ToSingle(), other[1].ToInt64()), Is.EqualTo((0f, 2f, 2L)));
            Assert.That((other.dtype, t.@double().dtype, t.type_as(other).dtype), Is.EqualTo((int64, float64, int64)));
            Assert.That(t.to("cpu").device_type, Is.EqualTo(DeviceType.CPU));
        }
    }

    [Test]
    public void Metadata_describes_the_tensor()
    {
        using var scope = NewDisposeScope();
        var t = zeros(2, 3, 4).permute(2, 0, 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(t.shape, Is.EqualTo(new long[] { 4, 2, 3 }));
            Assert.That(t.stride(), Is.EqualTo(new long[] { 1, 12, 4 }));
            Assert.That((t.size(-1), t.ndim, t.NumberOfElements, t.ElementSize, t.device.ToString()), Is.EqualTo((3L, 3L, 24L, 4L, "cpu")));
            Assert.That(t.ToString(), Is.EqualTo("[4x2x3], type = Float32, device = cpu"));
        }
    }
}
