using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Models;

namespace Reproducibility.Bench.Paper;

/// <summary>A net of the paper tier.</summary>
/// <param name="Name">As in measured.tsv.</param>
/// <param name="Architecture">The net.</param>
/// <param name="Batch">Images per update; fewer of some large nets than the tier takes, for the bench to be short.</param>
/// <param name="Share">Per cent of the tier's multiply-adds that go to this net, in batches of any size or in these alone.</param>
internal sealed record PaperNet(string Name, Architecture Architecture, int Batch, double Share)
{
    /// <summary>
    /// The nets that most of the tier's work goes to, and the smallest and largest of the rest. Left out are nets between two of one family.
    /// </summary>
    public static PaperNet[] All { get; } =
    [
        new("majumder Cifar7", MajumderNets.Cifar7, 64, 10.4),
        new("majumder Cifar1", MajumderNets.Cifar1, 64, 3.0),
        new("majumder Cifar1", MajumderNets.Cifar1, 1024, 16.2),
        new("majumder Cifar2", MajumderNets.Cifar2, 64, 5.4),
        new("majumder Family[0]", MajumderNets.Family[0], 512, 1.1),
        new("majumder Family[5]", MajumderNets.Family[5], 64, 8.0),
        new("majumder Family[10]", MajumderNets.Family[10], 64, 5.2),
        new("majumder RandomLabels", MajumderNets.RandomLabels, 100, 6.2),
        new("clemson-a Wide(64)", ClemsonANets.Wide(64), 64, 3.5),
        new("clemson-a Cnn1", ClemsonANets.Cnn1, 64, 1.4),
        new("clemson-a Cnn2", ClemsonANets.Cnn2, 64, 0.5),
        new("li DeepMnist", LiNets.DeepMnist, 10, 0.5),
        new("li DeepMnist", LiNets.DeepMnist, 64, 3.2),
        new("li DeepMnist", LiNets.DeepMnist, 1024, 19.5),
        new("li Cnn1", LiNets.Cnn1, 64, 0.3),
        new("li Cnn2", LiNets.Cnn2, 64, 0.9),
        new("dominic LeNet", DominicNets.LeNet, 100, 6.4),
        new("dominic Wide(350, 600)", DominicNets.Wide((350, 600)), 50, 0.9),
        new("elrod RandomLabels", ElrodNets.RandomLabels, 100, 0.9),
        new("elrod Flatness", ElrodNets.Flatness, 256, 1.6),
        new("elrod Wide(2000)", ElrodNets.Wide(2000), 600, 1.4),
        new("elrod Cnn0", ElrodNets.Cnn0, 600, 1.0),
    ];
}
