using System.Runtime.CompilerServices;
using System.Text.Json;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Torch;

/// <summary>Nets of the reports train as PyTorch trains them: data/training.py made the losses.</summary>
public class PyTorchTests
{
    private static readonly Dictionary<string, Architecture> Nets = new()
    {
        ["dense"] = DominicNets.Pca,
        ["deep dense"] = LiNets.DeepMnist,
        ["convolutions"] = ElrodNets.Cnn2,
        ["padded convolutions"] = MajumderNets.Family[0],
        ["softmax"] = MajumderNets.Cifar1,
    };

    [Test]
    public void LossesArePyTorchs([ValueSource(nameof(Names))] string name, [Values] bool inLanes)
    {
        var net = Nets[name];
        var recipe = new Recipe(new Adam(1e-4, WeightDecay: 1e-4), 25) { BatchSize = 16, Loss = Loss.CrossEntropy, Shuffle = false };
        var start = new Start(0, Weights(net), () => new Random(0));
        using Training training = inLanes
            ? new LaneTraining(net, recipe, new Hashed(net.Input), [start])
            : new TorchTraining(net, recipe, new Hashed(net.Input), [start], torch.CPU);
        var losses = new List<float>();
        training.Run(new Losses(losses));
        Assert.That(losses, Is.EqualTo(Expected(name)).Within(0.1).Percent);
    }

    private static IEnumerable<string> Names() => Nets.Keys;

    private static double[] Expected(string name, [CallerFilePath] string here = "")
    {
        var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "data", "training.json"));
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("losses").GetProperty(name).Deserialize<double[]>()!;
    }

    private static float[] Weights(Architecture net) => [.. net.Slices.SelectMany((slice, layer) =>
    {
        var bound = 1 / Math.Sqrt(slice.Layer.FanIn);
        return Numbers(slice.Layer.Weights, 1000 * layer).Concat(Numbers(slice.Layer.Biases, 1000 * layer + 100)).Select(v => (float)(bound * (2 * v - 1)));
    })];

    /// <summary>As in the script.</summary>
    private static IEnumerable<double> Numbers(int count, int seed) =>
        Enumerable.Range(0, count).Select(k => (uint)(k * 2654435761L + seed * 40503L + 12345) / 4294967296.0);

    private sealed class Losses(List<float> all) : Observer
    {
        public override void Step(Training training, StepReport step) => all.Add(step.Losses[0]);
    }

    private sealed class Hashed(Shape shape) : ILabelled
    {
        private readonly float[] pixels = [.. Numbers(64 * shape.Count, 7).Select(v => (float)v)];

        public int Count => 64;

        public int Fill(int index, Span<float> input)
        {
            pixels.AsSpan(index * shape.Count, shape.Count).CopyTo(input);
            return index * 7 % 10;
        }

        public (torch.Tensor Inputs, torch.Tensor Targets) Gather(ReadOnlySpan<int> indices, torch.Device device)
        {
            var chosen = indices.ToArray();
            var rows = chosen.SelectMany(i => pixels[(i * shape.Count)..((i + 1) * shape.Count)]).ToArray();
            long[] size = shape.Height == 1 ? [chosen.Length, shape.Count] : [chosen.Length, shape.Channels, shape.Height, shape.Width];
            return (torch.tensor(rows, size), torch.tensor(chosen.Select(i => (long)(i * 7 % 10)).ToArray()));
        }
    }
}
