using System.Diagnostics;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Claims;

/// <summary>How fast a machine trains nets of images, by which the counted costs of the paper tier become hours.</summary>
public static class MachineSpeed
{
    private const int Images = 64, Seeds = 8;

    /// <summary>Operations per multiply-add of a training step: two forward, four backward.</summary>
    private const int Operations = 6;

    private static readonly ImageProtocol Protocol = new(new ImageBudget(Images, 1, 1, Images), new ImageBudget(Images, 1, 1, Images));

    /// <summary>Trains three nets on all workers at once, each for a time.</summary>
    /// <returns>GFLOP/s of a core where equal shares of the work are in each net.</returns>
    /// <param name="settings">Engine and device.</param>
    /// <param name="each">The time of a net.</param>
    public static double GigaflopsOfCore(RunSettings settings, TimeSpan each)
    {
        var digits = Glyphs.Draw(Images, seed: 5);
        (Architecture Net, ImageSet Images)[] nets =
            [(ElrodNets.Cnn0, digits), (DominicNets.LeNet, digits.Resize(32)), (MajumderNets.Cifar7, ColourGlyphs.Draw(Images, seed: 5))];
        return nets.Length / nets.Sum(net => 1 / GigaflopsOfCore(settings, each, net.Net, net.Images));
    }

    private static double GigaflopsOfCore(RunSettings settings, TimeSpan time, Architecture net, ImageSet images)
    {
        var lab = new Lab("speed", settings, [.. Enumerable.Range(0, Seeds)]);
        var recipe = new Recipe(new Adam(1e-3), Epochs: 1) { BatchSize = Images, Loss = Loss.CrossEntropy };
        var job = new Classification(net, recipe, Protocol, new ImagesPerSeed(_ => images, images)) { Recording = new() { TestAfter = [] } };
        var speeds = new double[Workers.Count];
        Workers.Run([.. speeds.Select((_, worker) => (Action)(() => speeds[worker] = Operations * net.MultiplyAdds * (double)Images * Seeds / Seconds()))]);
        return speeds.Average() / 1e9;

        // The first training also compiles.
        double Seconds()
        {
            Train();
            var watch = Stopwatch.StartNew();
            var count = 0;
            for (; watch.Elapsed < time; count++)
                Train();
            return watch.Elapsed.TotalSeconds / count;
        }

        void Train() => ClassifierTraining.Run(lab, job, [.. lab.Seeds.Select(seed => lab.Start(net, seed))], kept: null);
    }
}
