using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Sums, spreads, extremes and products of [[1, 2, 3], [6, 5, 4]].</summary>
[TestFixture]
public class ReductionTests
{
    private static TestCaseData One(string name, Func<Tensor, Tensor> reduce, params double[] expected) =>
        new TestCaseData(reduce, expected).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Reductions =>
    [
        One("sum", t => t.sum(), 21), One("sum of a dimension", t => t.sum(dim: 0), 7, 7, 7), One("sum of two", t => t.sum(0, 1), 21),
        One("sum kept", t => t.sum([1], keepdim: true).squeeze(), 6, 15), One("sum to a type", t => t.sum(float64), 21),
        One("mean", t => t.mean(), 3.5),
        One("mean of a dimension", t => t.mean([0]), 3.5, 3.5, 3.5), One("prod", t => t.prod(1), 6, 120),
        One("std", t => t.std(), Math.Sqrt(3.5)),
        One("std, biased", t => t.std(1, unbiased: false), Math.Sqrt(2 / 3.0), Math.Sqrt(2 / 3.0)), One("var", t => t.var(1), 1, 1),
        One("var of dims", t => t.var([0, 1]), 3.5),
        One("std_mean", t => t.std_mean().mean, 3.5), One("norm", t => t.norm(), Math.Sqrt(91)), One("1-norm", t => t.norm(1f), 21),
        One("norm of a dimension", t => t.norm(1, p: 1f), 6, 15),
        One("max", t => t.max(), 6), One("max of a dimension", t => t.max(1).values, 3, 6),
        One("where the max is", t => t.max(1).indexes.to(float64), 2, 0),
        One("min", t => t.min(0).values, 1, 2, 3), One("argmax", t => t.argmax().to(float64), 3),
        One("argmax of a dimension", t => t.argmax(0).to(float64), 1, 1, 1),
        One("argmin", t => t.argmin(1, keepdim: true).flatten().to(float64), 0, 2), One("amax", t => t.amax(0), 6, 5, 4),
        One("amin", t => t.amin([0, 1]), 1),
        One("max of two", t => t.max(t.flip(0)), 6, 5, 4, 6, 5, 4), One("all", t => (t > 1).all().to(float64), 0),
        One("any", t => (t > 5).any(1).to(float64), 0, 1),
        One("logsumexp", t => t.logsumexp(1).exp(), Math.Exp(1) + Math.Exp(2) + Math.Exp(3), Math.Exp(4) + Math.Exp(5) + Math.Exp(6)),
        One("cumsum", t => t.cumsum(1), 1, 3, 6, 6, 11, 15), One("median", t => t.median(), 3),
        One("quantile", t => t.quantile(tensor(0.5), 1), 2, 5),
        One("sort", t => t.sort(1).Values, 1, 2, 3, 4, 5, 6),
        One("sort, descending", t => t.sort(1, descending: true).Indices.to(float64), 2, 1, 0, 0, 1, 2),
        One("argsort", t => t.argsort(0).to(float64), 0, 0, 0, 1, 1, 1), One("topk", t => t.topk(2).values, 3, 2, 6, 5),
        One("softmax", t => t.softmax(0).sum(dim: 0), 1, 1, 1), One("log_softmax", t => log_softmax(t, 1).exp().sum(1), 1, 1),
        One("matmul", t => t.matmul(t.t()), 14, 28, 28, 77), One("mm", t => t.mm(eye(3, dtype: float64)), 1, 2, 3, 6, 5, 4),
        One("mv", t => t.mv(t[0]), 14, 28),
        One("dot", t => t[0].dot(t[1]), 28), One("outer", t => t[0].outer(t[1])[2], 18, 15, 12),
        One("bmm", t => t.unsqueeze(1).bmm(t.unsqueeze(2)), 14, 77),
        One("addmm", t => t[0, ..2].addmm(t, t.t(), beta: 1, alpha: 2), 29, 58, 57, 156),
        One("einsum", t => einsum("ij,ij->i", t, t), 14, 77),
    ];

    [TestCaseSource(nameof(Reductions))]
    public void Values_are_those_by_hand(Func<Tensor, Tensor> reduce, double[] expected)
    {
        using var scope = NewDisposeScope();
        var t = tensor(new double[,] { { 1, 2, 3 }, { 6, 5, 4 } });
        Assert.That(reduce(t).data<double>().ToArray(), Is.EqualTo(expected).Within(1e-12));
    }
}
