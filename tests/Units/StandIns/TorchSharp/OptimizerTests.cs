using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Every optimizer, under every option, takes PyTorch's own steps (bench/reference/optimizers.py).</summary>
[TestFixture]
public class OptimizerTests
{
    internal sealed record Case(string Name, Dictionary<string, object> Options, float[][] Steps)
    {
        public double Number(string option, double otherwise) =>
            Options.TryGetValue(option, out var value) ? double.Parse(value.ToString()!) : otherwise;

        public bool Flag(string option) => Options.TryGetValue(option, out var value) && bool.Parse(value.ToString()!);

        public override string ToString() => $"{Name}({string.Join(", ", Options.Select(o => $"{o.Key}={o.Value}"))})";
    }

    internal sealed record Runs(float[] Start, float[] Target, float[] Weight, Case[] Cases);

    private static readonly Runs reference = Reference.Read<Runs>("optimizers.json");

    private static IEnumerable<TestCaseData> Cases => reference.Cases.Select(c => new TestCaseData(c).SetArgDisplayNames(c.ToString()));

    private static IEnumerable<TestCaseData> Decays => Cases.Where(c => ((Case)c.Arguments[0]!).Options.ContainsKey("weight_decay"));

    [TestCaseSource(nameof(Cases))]
    public void Each_step_equals_PyTorchs(object given)
    {
        var expected = (Case)given;
        Assert.That(Run(expected), Is.EqualTo(expected.Steps).Within(Reference.Tolerance));
    }

    [TestCaseSource(nameof(Decays))]
    public void A_flipped_sign_of_the_weight_decay_shows(object given)
    {
        var expected = (Case)given;
        var flipped = expected with { Options = new(expected.Options) { ["weight_decay"] = -expected.Number("weight_decay", 0) } };
        Assert.That(Run(flipped)[0], Is.Not.EqualTo(expected.Steps[0]).Within(0.001));
    }

    [Test]
    public void Two_parameters_move_independently()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (new Parameter(Reference.Row(1f, 2f)), new Parameter(Reference.Row(1f, 2f, 3f)));
        using var optimizer = optim.SGD([a, b], 0.5);
        a.grad = Reference.Row(1f, 1f);
        optimizer.step();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(a.data<float>().ToArray(), Is.EqualTo(new[] { 0.5f, 1.5f }));
            Assert.That(b.data<float>().ToArray(), Is.EqualTo(new[] { 1f, 2f, 3f }), "it has no gradient");
        }
    }

    [Test]
    public void Zero_grad_keeps_the_gradient_and_fills_it_with_zeros()
    {
        using var scope = NewDisposeScope();
        var x = new Parameter(Reference.Row(3f));
        using var optimizer = optim.SGD([x], 0.1);
        (x * x).sum().backward();
        optimizer.zero_grad();
        Assert.That(x.grad!.data<float>().Single(), Is.Zero);
    }

    private static float[][] Run(Case c)
    {
        using var scope = NewDisposeScope();
        var x = new Parameter(Reference.Row(reference.Start));
        var (target, weight) = (Reference.Row(reference.Target), Reference.Row(reference.Weight));
        using var optimizer = Build(c, x);
        var steps = new float[c.Steps.Length][];
        for (var step = 0; step < steps.Length; step++)
        {
            using (no_grad()) x.grad = weight * (x - target);
            optimizer.step();
            steps[step] = x.data<float>().ToArray();
        }
        return steps;
    }

    private static optim.Optimizer Build(Case c, Parameter x) => c.Name switch
    {
        "Adam" => optim.Adam(
            [x], c.Number("lr", 0), c.Number("beta1", 0.9), c.Number("beta2", 0.999), c.Number("eps", 1e-8), c.Number("weight_decay", 0),
            c.Flag("amsgrad"), c.Flag("maximize")),
        "RMSProp" => optim.RMSProp(
            [x], c.Number("lr", 0), c.Number("alpha", 0.99), c.Number("eps", 1e-8), c.Number("weight_decay", 0), c.Number("momentum", 0),
            c.Flag("centered")),
        _ => optim.SGD(
            [x], c.Number("lr", 0), c.Number("momentum", 0), c.Number("dampening", 0), c.Number("weight_decay", 0), c.Flag("nesterov"),
            c.Flag("maximize")),
    };
}
