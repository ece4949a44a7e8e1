using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Layers and losses against their definitions.</summary>
[TestFixture]
public class LayerTests
{
    private static double[] Doubles(Tensor t) => t.data<double>().ToArray();

    [TestCase(1, 1, 0)]
    [TestCase(2, 1, 1)]
    [TestCase(4, 2, 1)]
    public void Conv2d_is_its_sum_of_products_in_every_group(int groups, int stride, int padding)
    {
        using var scope = NewDisposeScope();
        var (x, w, b) = (Drawn(1, 2, 4, 6, 5), Drawn(2, 8, 4 / groups, 3, 3), Drawn(3, 8));
        var y = F.conv2d(x, w, b, [stride, stride], [padding, padding], groups: groups);
        var padded = F.pad(x, [padding, padding, padding, padding]);
        var expected = new double[y.NumberOfElements];
        var k = 0;
        for (var n = 0; n < 2; n++)
            for (var output = 0; output < 8; output++)
                for (var row = 0; row < y.size(2); row++)
                    for (var column = 0; column < y.size(3); column++)
                    {
                        var first = output / (8 / groups) * (4 / groups);
                        var (top, left) = (row * stride, column * stride);
                        var patch = padded[n, first..(first + 4 / groups), top..(top + 3), left..(left + 3)];
                        expected[k++] = (patch * w[output]).sum().ToDouble() + b[output].ToDouble();
                    }
        Assert.That(Doubles(y), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Linear_is_a_product_and_a_bias()
    {
        using var scope = NewDisposeScope();
        var (x, w, b) = (Drawn(1, 5, 3), Drawn(2, 4, 3), Drawn(3, 4));
        Assert.That(F.linear(x, w, b).allclose(x.matmul(w.t()) + b), Is.True);
    }

    [Test]
    public void Max_pool2d_takes_the_largest_of_each_window()
    {
        using var scope = NewDisposeScope();
        var x = arange(16, dtype: float64).view(1, 1, 4, 4);
        var (values, indices) = F.max_pool2d_with_indices(x, [2, 2]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Doubles(F.max_pool2d(x, 2)), Is.EqualTo(new double[] { 5, 7, 13, 15 }));
            Assert.That(Doubles(F.max_pool2d(x, (3, 3), (1, 1))), Is.EqualTo(new double[] { 10, 11, 14, 15 }));
            Assert.That(Doubles(values), Is.EqualTo(new double[] { 5, 7, 13, 15 }));
            Assert.That(indices.data<long>().ToArray(), Is.EqualTo(new long[] { 5, 7, 13, 15 }));
            Assert.That(Doubles(F.avg_pool2d(x, 2)), Is.EqualTo(new[] { 2.5, 4.5, 10.5, 12.5 }));
        }
    }

    [Test]
    public void Dropout_zeroes_a_share_and_scales_the_rest_in_training_only()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var x = ones(100_000);
        var y = F.dropout(x, 0.25);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(y.data<float>().Distinct(), Is.EquivalentTo(new[] { 0f, 1 / 0.75f }));
            Assert.That((y == 0).to(float32).mean().ToSingle(), Is.EqualTo(0.25f).Within(0.007f), "five standard errors");
            Assert.That(F.dropout(x, 0.25, training: false).Equals(x), Is.True);
        }
    }

    private static IEnumerable<TestCaseData> Losses
    {
        get
        {
            foreach (var reduction in Enum.GetValues<nn.Reduction>())
            {
                yield return One($"mse {reduction}", (x, _) => F.mse_loss(x, x.flip(0), reduction), x => (x - x.flip(0)).square().flatten());
                yield return One($"l1 {reduction}", (x, _) => F.l1_loss(x, x.flip(0), reduction), x => (x - x.flip(0)).abs().flatten());
                yield return One($"cross entropy {reduction}", (x, c) => F.cross_entropy(x, c, reduction: reduction),
                    x => -x.log_softmax(1)[arange(3), tensor([1L, 0, 3])]);
                yield return One($"nll {reduction}", (x, c) => F.nll_loss(x, c, reduction: reduction), x => -x[arange(3), tensor([1L, 0, 3])]);
            }

            TestCaseData One(string name, Func<Tensor, Tensor, Tensor> loss, Func<Tensor, Tensor> elements) =>
                new TestCaseData(loss, elements, Enum.Parse<nn.Reduction>(name.Split(' ')[^1])).SetArgDisplayNames(name);
        }
    }

    [TestCaseSource(nameof(Losses))]
    public void Losses_reduce_their_elements(Func<Tensor, Tensor, Tensor> loss, Func<Tensor, Tensor> elements, nn.Reduction reduction)
    {
        using var scope = NewDisposeScope();
        var x = Drawn(5, 3, 4);
        var each = elements(x);
        var expected = reduction switch { nn.Reduction.Mean => each.mean(), nn.Reduction.Sum => each.sum(), _ => each };
        Assert.That(Doubles(loss(x, tensor([1L, 0, 3])).flatten()), Is.EqualTo(Doubles(expected)).Within(1e-12));
    }

    [Test]
    public void Cross_entropy_takes_probabilities_and_weights_too()
    {
        using var scope = NewDisposeScope();
        var x = Drawn(5, 3, 4);
        var classes = tensor([1L, 0, 3]);
        var weight = tensor([1.0, 2, 3, 4]);
        var each = -x.log_softmax(1)[arange(3), classes] * weight[classes];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(F.cross_entropy(x, F.one_hot(classes, 4).to(float64)).allclose(F.cross_entropy(x, classes)), Is.True);
            Assert.That(F.cross_entropy(x, classes, weight).ToDouble(), Is.EqualTo((each.sum() / 7).ToDouble()).Within(1e-12));
        }
    }

    private static Tensor Drawn(int seed, params long[] shape) =>
        tensor(Reference.Uniform(seed, (int)shape.Aggregate((a, b) => a * b), -1, 1), shape);
}
