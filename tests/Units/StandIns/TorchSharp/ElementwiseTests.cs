using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Elementwise operators against .NET's own arithmetic, in float64.</summary>
[TestFixture]
public class ElementwiseTests
{
    private static readonly double[] values = Reference.Uniform(11, 40, 0.05, 0.95);

    private static TestCaseData One(string name, Func<Tensor, Tensor> torch, Func<double, double> net) =>
        new TestCaseData(torch, net).SetArgDisplayNames(name);

    private static IEnumerable<TestCaseData> Functions =>
    [
        One("abs", t => (-t).abs(), x => x), One("acos", t => t.acos(), Math.Acos), One("asin", t => t.asin(), Math.Asin),
        One("atan", t => t.atan(), Math.Atan), One("ceil", t => t.ceil(), Math.Ceiling), One("cos", t => t.cos(), Math.Cos),
        One("cosh", t => t.cosh(), Math.Cosh), One("exp", t => t.exp(), Math.Exp), One("exp2", t => t.exp2(), x => Math.Pow(2, x)),
        One("expm1", t => t.expm1(), x => Math.Exp(x) - 1), One("floor", t => (t * 9).floor(), x => Math.Floor(x * 9)),
        One("frac", t => (t * 9).frac(), x => x * 9 - Math.Floor(x * 9)), One("log", t => t.log(), Math.Log),
        One("log10", t => t.log10(), Math.Log10),
        One("log1p", t => t.log1p(), x => Math.Log(1 + x)), One("log2", t => t.log2(), Math.Log2), One("neg", t => t.neg(), x => -x),
        One("reciprocal", t => t.reciprocal(), x => 1 / x), One("relu", t => (t - 0.5).relu(), x => Math.Max(0, x - 0.5)),
        One("leaky_relu", t => (t - 0.5).leaky_relu(0.01), x => x > 0.5 ? x - 0.5 : 0.01 * (x - 0.5)),
        One("round", t => (t * 9).round(), x => Math.Round(x * 9)), One("round to decimals", t => t.round(1), x => Math.Round(x, 1)),
        One("rsqrt", t => t.rsqrt(), x => 1 / Math.Sqrt(x)), One("sigmoid", t => t.sigmoid(), x => 1 / (1 + Math.Exp(-x))),
        One("sign", t => (t - 0.5).sign(), x => Math.Sign(x - 0.5)), One("sin", t => t.sin(), Math.Sin),
        One("sinh", t => t.sinh(), Math.Sinh),
        One("sqrt", t => t.sqrt(), Math.Sqrt), One("square", t => t.square(), x => x * x), One("tan", t => t.tan(), Math.Tan),
        One("tanh", t => t.tanh(), Math.Tanh), One("trunc", t => (t * 9).trunc(), x => Math.Truncate(x * 9)),
        One("erf(erfinv)", t => t.erfinv().erf(), x => x), One("erfc", t => t.erf() + t.erfc(), _ => 1),
        One("lgamma", t => (t + 1).lgamma() - t.lgamma(), Math.Log),
        One("pow", t => t.pow(3), x => x * x * x), One("pow of tensors", t => t.pow(t), x => Math.Pow(x, x)),
        One("+ number", t => 2 + t + 1.5, x => x + 3.5), One("- number", t => 2 - (t - 1), x => 3 - x),
        One("* number", t => 2 * t * 3L, x => 6 * x),
        One("/ number", t => 2 / (t / 4), x => 8 / x), One("% number", t => t % 0.25, x => x % 0.25), One("unary -", t => -t, x => -x),
        One("tensors + - * /", t => (t + t) * t - t / (t + t), x => 2 * x * x - 0.5), One("fmod", t => (-t).fmod(0.25), x => -x % 0.25),
        One("div, floored", t => (-t).div(0.25, RoundingMode.floor), x => Math.Floor(-x / 0.25)),
        One("div, truncated", t => (-t).div(0.25, RoundingMode.trunc), x => Math.Truncate(-x / 0.25)),
        One("clamp", t => t.clamp(0.3, 0.6), x => Math.Clamp(x, 0.3, 0.6)), One("clamp_min", t => t.clamp_min(0.5), x => Math.Max(x, 0.5)),
        One("clamp_max", t => t.clamp_max(0.5), x => Math.Min(x, 0.5)), One("maximum", t => t.maximum(1 - t), x => Math.Max(x, 1 - x)),
        One("minimum", t => t.minimum(1 - t), x => Math.Min(x, 1 - x)), One("atan2", t => t.atan2(1 - t), x => Math.Atan2(x, 1 - x)),
        One("add with alpha", t => t.add(t, 0.5), x => 1.5 * x), One("addcmul", t => t.addcmul(t, t, 0.5), x => x + 0.5 * x * x),
        One("addcdiv", t => t.addcdiv(t, t + 1, 0.5), x => x + 0.5 * x / (x + 1)),
        One("lerp", t => t.lerp(1 - t, tensor(0.25)), x => x + 0.25 * (1 - 2 * x)),
        One("where", t => where(t > 0.5, t, -t), x => x > 0.5 ? x : -x),
        One("masked_fill", t => t.masked_fill(t < 0.5, 7), x => x < 0.5 ? 7 : x),
        One("nan_to_num", t => (t / 0 - t / 0).nan_to_num(3), _ => 3),
    ];

    [TestCaseSource(nameof(Functions))]
    public void Values_are_dotnets(Func<Tensor, Tensor> torch, Func<double, double> net)
    {
        using var scope = NewDisposeScope();
        Assert.That(torch(tensor(values)).data<double>().ToArray(), Is.EqualTo(values.Select(net)).Within(1e-12));
    }

    private static IEnumerable<TestCaseData> Twins =>
    [
        Twin("add_", t => t.add_(2), t => t + 2), Twin("add_ with alpha", t => t.add_(ones_like(t), 0.5), t => t + 0.5),
        Twin("sub_", t => t.sub_(t), t => t - t),
        Twin("mul_", t => t.mul_(3), t => t * 3), Twin("div_", t => t.div_(3), t => t / 3), Twin("pow_", t => t.pow_(2), t => t * t),
        Twin("neg_", t => t.neg_(), t => -t),
        Twin("exp_", t => t.exp_(), t => t.exp()), Twin("sqrt_", t => t.sqrt_(), t => t.sqrt()),
        Twin("relu_", t => t.sub_(0.5).relu_(), t => (t - 0.5).relu()),
        Twin("clamp_", t => t.clamp_(0.3, 0.6), t => t.clamp(0.3, 0.6)),
        Twin("lerp_", t => t.lerp_(ones_like(t), tensor(0.5)), t => t.lerp(ones_like(t), tensor(0.5))),
        Twin("addcmul_", t => t.addcmul_(t, t, 2), t => t.addcmul(t, t, 2)),
        Twin("addcdiv_", t => t.addcdiv_(t, t, 2), t => t.addcdiv(t, t, 2)),
        Twin("masked_fill_", t => t.masked_fill_(t > 0.5, 0), t => t.masked_fill(t > 0.5, 0)), Twin("zero_", t => t.zero_(), zeros_like_),
        Twin("fill_", t => t.fill_(4), t => full_like(t, 4)), Twin("copy_", t => t.copy_(ones_like(t)), t => ones_like(t)),
        Twin("remainder_", t => t.remainder_(0.25), t => t % 0.25),
        Twin("leaky_relu_", t => t.sub_(0.5).leaky_relu_(0.1), t => (t - 0.5).leaky_relu(0.1)),
    ];

    private static Tensor zeros_like_(Tensor t) => zeros_like(t);

    private static TestCaseData Twin(string name, Func<Tensor, Tensor> inPlace, Func<Tensor, Tensor> pure) =>
        new TestCaseData(inPlace, pure).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Twins))]
    public void A_twin_in_place_changes_its_tensor_and_returns_it(Func<Tensor, Tensor> inPlace, Func<Tensor, Tensor> pure)
    {
        using var scope = NewDisposeScope();
        var (t, expected) = (tensor(values), pure(tensor(values)));
        var result = inPlace(t);
        Assert.That((ReferenceEquals(result, t), t.Equals(expected)), Is.EqualTo((true, true)));
    }

    [Test]
    public void Comparisons_give_masks()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (tensor([1, 2, 3]), tensor([3, 2, 1]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Mask(a < b), Is.EqualTo(Bools(1, 0, 0)));
            Assert.That(Mask(a <= b), Is.EqualTo(Bools(1, 1, 0)));
            Assert.That(Mask(a > 1), Is.EqualTo(Bools(0, 1, 1)));
            Assert.That(Mask(2 >= a), Is.EqualTo(Bools(1, 1, 0)));
            Assert.That(Mask(a == b), Is.EqualTo(Bools(0, 1, 0)));
            Assert.That(Mask(a != 3), Is.EqualTo(Bools(1, 1, 0)));
            Assert.That(Mask((a > 1) & (b > 1)), Is.EqualTo(Bools(0, 1, 0)));
            Assert.That(Mask((a > 2) | ~(b < 3)), Is.EqualTo(Bools(1, 0, 1)));
            Assert.That(Mask((a > 1) ^ (b > 1)), Is.EqualTo(Bools(1, 0, 1)));
            Assert.That(Mask(tensor([0, double.NaN, 1.0 / 0]).isnan()), Is.EqualTo(Bools(0, 1, 0)));
            Assert.That(a.allclose(b.flip(0)), Is.True);
        }
    }

    private static bool[] Mask(Tensor t) => t.data<bool>().ToArray();

    private static bool[] Bools(params int[] bits) => [.. bits.Select(b => b == 1)];
}
