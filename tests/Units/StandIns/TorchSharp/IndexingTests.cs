using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Every form between the brackets, read and written, on the 3 x 4 x 5 tensor whose elements count from 0.</summary>
[TestFixture]
public class IndexingTests
{
    private static long[] Flat(Tensor t) => t.data<long>().ToArray();

    private static Tensor Counted() => arange(60).reshape(3, 4, 5);

    private static IEnumerable<TestCaseData> Reads =>
    [
        Read("number", t => t[1], [4, 5], [.. Range(20, 40)]),
        Read("numbers", t => t[1, 2, 3], [], 33),
        Read("from the end", t => t[^1, 0], [5], 40, 41, 42, 43, 44),
        Read("negative number", t => t[-1, -1, -1], [], 59),
        Read("range", t => t[1.., 0, 0], [2], 20, 40),
        Read("range from the end", t => t[..^1, 0, 0], [2], 0, 20),
        Read("all, then a number", t => t[.., 0, 1], [3], 1, 21, 41),
        Read("step", t => t[0, 0, TensorIndex.Slice(0, 5, 2)], [3], 0, 2, 4),
        Read("tuple as range", t => t[0, 0, (1, 3)], [2], 1, 2),
        Read("ellipsis", t => t[TensorIndex.Ellipsis, 0], [3, 4], 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55),
        Read("colon", t => t[TensorIndex.Colon, 0, 0], [3], 0, 20, 40),
        Read("new dimension", t => t[TensorIndex.None, 0, 0, 0], [1], 0),
        Read("mask", t => t[t > 57], [2], 58, 59),
        Read("index tensor", t => t[tensor([2L, 0L])][.., 0, 0], [2], 40, 0),
        Read("two index tensors", t => t[tensor([0L, 1L]), tensor([1L, 2L])][.., 0], [2], 5, 30),
        Read("range and index tensor", t => t[.., TensorIndex.Tensor(tensor([3L, 1L])), 0], [3, 2], 15, 5, 35, 25, 55, 45),
        Read("number and index tensor", t => t[2, TensorIndex.Tensor(tensor([3L, 1L])), 0], [2], 55, 45),
        Read("mask over two dimensions", t => t[TensorIndex.Tensor(t[.., .., 0] > 45), 0], [2], 50, 55),
        Read("select", t => t.select(1, 2)[0], [5], 10, 11, 12, 13, 14),
        Read("narrow", t => t.narrow(0, 1, 1)[0, 0], [5], 20, 21, 22, 23, 24),
        Read("slice", t => t.slice(2, 1, 5, 3)[0, 0], [2], 1, 4),
        Read("index_select", t => t.index_select(2, tensor([4L, 0L]))[0, 0], [2], 4, 0),
        Read("gather", t => t[0].gather(1, tensor(new long[,] { { 1 }, { 0 }, { 4 }, { 2 } })), [4, 1], 1, 5, 14, 17),
        Read("masked_select", t => t.masked_select(t < 2), [2], 0, 1),
        Read("nonzero", t => (t[0, 0] > 2).nonzero(), [2, 1], 3, 4),
    ];

    [TestCaseSource(nameof(Reads))]
    public void Reading(Func<Tensor, Tensor> read, long[] shape, long[] expected)
    {
        using var scope = NewDisposeScope();
        var result = read(Counted());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.shape, Is.EqualTo(shape));
            Assert.That(Flat(result), Is.EqualTo(expected));
        }
    }

    private static IEnumerable<TestCaseData> Writes =>
    [
        Write("number", t => t[1] = -tensor(1L), k => k is >= 20 and < 40),
        Write("numbers", t => t[1, 2, 3] = tensor(-1L), k => k == 33),
        Write("range", t => t[.., 0] = -1L, k => k % 20 < 5),
        Write("mask", t => t[t >= 50] = -1L, k => k >= 50),
        Write("index tensor", t => t[tensor([0L, 2L])] = -1L, k => k is < 20 or >= 40),
        Write("range and index tensor", t => t[.., TensorIndex.Tensor(tensor([1L]))] = -1L, k => k % 20 / 5 == 1),
        Write("ellipsis", t => t[TensorIndex.Ellipsis, 4] = -1L, k => k % 5 == 4),
        Write("index_put_", t => t.index_put_(-1L, tensor([1L]), tensor([1L])), k => k is >= 25 and < 30),
        Write("a view of a view", t => t[1..][.., 0, 0] = -1L, k => k is 20 or 40),
    ];

    [TestCaseSource(nameof(Writes))]
    public void Writing(Action<Tensor> write, Func<long, bool> changed)
    {
        using var scope = NewDisposeScope();
        var t = Counted();
        write(t);
        Assert.That(Flat(t), Is.EqualTo(Range(0, 60).Select(k => changed(k) ? -1 : k)));
    }

    [Test]
    public void Accumulating_adds_repeated_places()
    {
        using var scope = NewDisposeScope();
        var t = zeros(3, dtype: int64);
        t.index_put_(tensor([1L, 2L, 4L]), [tensor([0L, 2L, 2L])], accumulate: true);
        Assert.That(Flat(t), Is.EqualTo(new long[] { 1, 0, 6 }));
    }

    [Test]
    public void Indexing_leaves_no_tensor_behind_but_its_result()
    {
        using var scope = NewDisposeScope();
        var (t, by) = (Counted(), tensor([3L, 1L]));
        var before = scope.DisposablesCount;
        _ = t[1.., TensorIndex.Tensor(by), TensorIndex.None, 0];
        Assert.That(scope.DisposablesCount, Is.EqualTo(before + 1));
    }

    private static IEnumerable<long> Range(long start, long stop) => Enumerable.Range((int)start, (int)(stop - start)).Select(k => (long)k);

    private static TestCaseData Read(string name, Func<Tensor, Tensor> read, long[] shape, params long[] expected) =>
        new TestCaseData(read, shape, expected).SetArgDisplayNames(name);

    private static TestCaseData Write(string name, Action<Tensor> write, Func<long, bool> changed) =>
        new TestCaseData(write, changed).SetArgDisplayNames(name);
}
