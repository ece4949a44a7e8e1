using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>Evaluates classifiers with frozen weights, without autograd.</summary>
public static class Evaluation
{
    /// <summary>Scores rows of parameters on all examples.</summary>
    /// <returns>One score per row.</returns>
    public static Score[] Classify(Architecture net, IReadOnlyList<float[]> rows, IExamples examples, Device device) =>
        [.. rows.Chunk(new TorchEngine(device).Width).SelectMany(chunk =>
        {
            using var network = new Network(net, chunk, device);
            return Classify(network, examples);
        })];

    /// <summary>Scores every row of a network on all examples.</summary>
    /// <returns>One score per seed.</returns>
    public static Score[] Classify(Network network, IExamples examples)
    {
        var (loss, right) = (new double[network.Seeds], new double[network.Seeds]);
        using var mode = no_grad();
        foreach (var (inputs, labels, count) in network.Batches(examples))
        {
            var output = network.Forward(inputs);
            var losses = Objective.Losses(Loss.CrossEntropy, output, labels, network.Seeds).view(network.Seeds).cpu().data<float>();
            var hits = output.argmax(-1).eq(labels).view(network.Seeds, -1).sum(1).cpu().data<long>();
            for (var seed = 0; seed < network.Seeds; seed++)
            {
                loss[seed] += losses[seed] * (double)count;
                right[seed] += hits[seed];
            }
        }

        return [.. loss.Zip(right, (l, r) => new Score(l / examples.Count, r / examples.Count))];
    }
}
