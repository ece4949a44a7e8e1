using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Shapes, views and joins of a 2 x 3 x 4 tensor.</summary>
[TestFixture]
public class ShapeTests
{
    private static TestCaseData One(string name, Func<Tensor, Tensor> form, params long[] shape) =>
        new TestCaseData(form, shape).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Forms =>
    [
        One("view", t => t.view(6, 4), 6, 4), One("view, one size left open", t => t.view(-1, 2), 12, 2),
        One("reshape", t => t.permute(2, 0, 1).reshape(8, 3), 8, 3),
        One("flatten", t => t.flatten(), 24), One("flatten from", t => t.flatten(1), 2, 12),
        One("unflatten", t => t.unflatten(2, 2, 2), 2, 3, 2, 2),
        One("permute", t => t.permute(2, 0, 1), 4, 2, 3), One("transpose", t => t.transpose(0, 2), 4, 3, 2), One("t", t => t[0].t(), 4, 3),
        One("T", t => t[0].T, 4, 3),
        One("mT", t => t.mT, 2, 4, 3), One("unsqueeze", t => t.unsqueeze(1), 2, 1, 3, 4),
        One("squeeze", t => t.unsqueeze(1).squeeze(), 2, 3, 4),
        One("squeeze one", t => t.unsqueeze(1).unsqueeze(0).squeeze(0), 2, 1, 3, 4),
        One("expand", t => t.unsqueeze(0).expand(5, -1, -1, -1), 5, 2, 3, 4),
        One("expand_as", t => t[0].expand_as(t), 2, 3, 4), One("repeat", t => t.repeat(1, 2, 1), 2, 6, 4),
        One("repeat_interleave", t => t.repeat_interleave(3, 0), 6, 3, 4),
        One("tile", t => t.tile([2]), 2, 3, 8), One("split", t => t.split(2, 1)[1], 2, 1, 4),
        One("split by sizes", t => t.split([1L, 3L], 2)[1], 2, 3, 3),
        One("chunk", t => t.chunk(2, 2)[0], 2, 3, 2), One("unbind", t => t.unbind(1)[2], 2, 4),
        One("as_strided", t => t.as_strided([2, 2], [1, 4], 3), 2, 2),
        One("unfold", t => t.unfold(2, 2, 1), 2, 3, 3, 2), One("roll", t => t.roll(1, 0), 2, 3, 4),
        One("diag", t => t[0, .., ..3].diag(), 3),
        One("cat", t => cat([t, t], 1), 2, 6, 4), One("stack", t => stack([t, t], 1), 2, 2, 3, 4),
        One("vstack", t => vstack([t, t]), 4, 3, 4), One("hstack", t => hstack(t, t), 2, 6, 4),
        One("meshgrid", t => meshgrid([arange(2), arange(3)])[1], 2, 3), One("where", t => where(t > 5)[0], 18),
        One("zeros_like", t => t.zeros_like(), 2, 3, 4),
        One("contiguous, channels last", t => t.unsqueeze(0).permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2), 1, 2, 3, 4),
    ];

    [TestCaseSource(nameof(Forms))]
    public void Shapes_are_PyTorchs(Func<Tensor, Tensor> form, long[] shape)
    {
        using var scope = NewDisposeScope();
        Assert.That(form(arange(24).view(2, 3, 4)).shape, Is.EqualTo(shape));
    }

    [Test]
    public void A_view_shares_memory_and_a_clone_does_not()
    {
        using var scope = NewDisposeScope();
        var t = zeros(2, 3);
        var (view, clone) = (t.view(6), t.clone());
        t[1, 2] = 5f;
        Assert.That((view[5].ToSingle(), clone[1, 2].ToSingle()), Is.EqualTo((5f, 0f)));
    }

    private static IEnumerable<TestCaseData> Made =>
    [
        Make("zeros", () => zeros(2, 2), 0, 0, 0, 0), Make("ones", () => ones([3]), 1, 1, 1), Make("full", () => full(2, 7), 7, 7),
        Make("eye", () => eye(2), 1, 0, 0, 1),
        Make("arange", () => arange(3), 0, 1, 2), Make("arange from", () => arange(1, 3), 1, 2),
        Make("arange by", () => arange(0, 1, 0.5), 0, 0.5),
        Make("linspace", () => linspace(0, 1, 3), 0, 0.5, 1), Make("logspace", () => logspace(0, 2, 3), 1, 10, 100),
        Make("full_like", () => full_like(ones(2), 3), 3, 3),
        Make("new_zeros", () => ones(2).new_zeros([1]), 0),
        Make("one_hot", () => nn.functional.one_hot(tensor([1L, 0L]), 3), 0, 1, 0, 1, 0, 0),
        Make("triu", () => ones(2, 2).triu(), 1, 1, 0, 1), Make("tril", () => ones(2, 2).tril(-1), 0, 0, 1, 0),
        Make("scatter_", () => zeros(3).scatter_(0, tensor([2L]), tensor([5f])), 0, 0, 5),
        Make("scatter_add", () => ones(2).scatter_add(0, tensor([1L, 1L]), tensor([5f, 1f])), 1, 7),
        Make("index_add_", () => zeros(2).index_add_(0, tensor([1L, 1L]), tensor([2f, 3f]), 2), 0, 10),
        Make("index_copy_", () => zeros(2).index_copy_(0, tensor([1L]), tensor([2f])), 0, 2),
    ];

    private static TestCaseData Make(string name, Func<Tensor> make, params double[] expected) =>
        new TestCaseData(make, expected).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Made))]
    public void New_tensors_hold_what_their_name_says(Func<Tensor> make, double[] expected)
    {
        using var scope = NewDisposeScope();
        Assert.That(make().to(float64).data<double>().ToArray(), Is.EqualTo(expected).Within(1e-6));
    }

    [Test]
    public void Types_of_new_tensors_follow_PyTorch()
    {
        using var scope = NewDisposeScope();
        Assert.That(
            new[] { arange(3).dtype, arange(3.0).dtype, full(1, 2).dtype, full(1, 2.0).dtype, full(1, true).dtype,
                zeros(1).dtype, randperm(3).dtype, (arange(3) / 2).dtype },
            Is.EqualTo(new[] { int64, float32, int64, float32, ScalarType.Bool, float32, int64, float32 }));
    }
}
