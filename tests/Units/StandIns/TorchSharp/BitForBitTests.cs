using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>The same operators from the same start give PyTorch's own losses (bench/reference/mlp.py), to the last bit on the same libtorch and CPU.</summary>
[TestFixture]
public class BitForBitTests
{
    private sealed record Losses(string Torch, double[] losses);

    [Test]
    public void A_small_network_under_Adam_follows_PyTorch_for_200_steps()
    {
        set_num_threads(1);
        var expected = Reference.Read<Losses>("mlp.json");
        using var scope = NewDisposeScope();
        var (x, y) = (Dyadic(64, 2, 1, 4), Dyadic(64, 1, 2, 4));
        int[] sizes = [2, 16, 16, 1];
        var p = new List<Parameter>();
        for (var layer = 0; layer < 3; layer++)
        {
            p.Add(new Parameter(Dyadic(sizes[layer], sizes[layer + 1], 3 + layer)));
            p.Add(new Parameter(Dyadic(1, sizes[layer + 1], 7 + layer)));
        }

        using var optimizer = torch.optim.Adam(p, lr: 0.01, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 1e-4);
        var losses = new List<double>();
        for (var step = 0; step < 200; step++)
        {
            using var inner = NewDisposeScope();
            var output = ((x.matmul(p[0]) + p[1]).relu().matmul(p[2]) + p[3]).tanh().matmul(p[4]) + p[5];
            var loss = F.mse_loss(output, y);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            losses.Add(loss.data<float>().Single());
        }
        var steps = Reference.Tolerance == 0 ? 200 : 50;
        Assert.That(losses[..steps], Is.EqualTo(expected.losses[..steps]).Within(Reference.Tolerance));
    }

    // Small exact fractions: the same bits as the script's.
    private static Tensor Dyadic(int rows, int columns, int seed, int times = 1) =>
        tensor(Enumerable.Range(0, rows * columns).Select(k => ((k * 37 + seed * 11) % 257 - 128) * times / 512f).ToArray(), [rows, columns]);
}
