using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Models;

namespace Reproducibility.Units.Models;

/// <summary>Every architecture has the number of parameters that its report prints or that follows from its layer list.</summary>
public class ParameterCountTests
{
    private static readonly (string Name, Architecture Net, int Count)[] Nets =
    [
        ("elrod deep", ElrodNets.Deep, 571), ("elrod mid", ElrodNets.Mid, 572), ("elrod shallow", ElrodNets.Shallow, 571),
        ("elrod cnn0", ElrodNets.Cnn0, 25550), ("elrod cnn1", ElrodNets.Cnn1, 25570), ("elrod cnn2", ElrodNets.Cnn2, 25621),
        ("elrod cnn1 stated", ElrodNets.Cnn1Stated, 25570), ("elrod cnn2 stated", ElrodNets.Cnn2Stated, 25621),
        ("elrod cnn2 kernel 4", ElrodNets.Cnn2Kernel4, 24181),
        ("elrod pca", ElrodNets.Pca, 476490), ("elrod gradnorm", ElrodNets.GradientNorm, 41729), ("elrod gradnorm stated", ElrodNets.GradientNormStated, 1501),
        ("elrod minratio", ElrodNets.MinimalRatio, 385), ("elrod random labels", ElrodNets.RandomLabels, 418060),
        ("elrod flatness", ElrodNets.Flatness, 567434),
        ("clemson-a deep", ClemsonANets.Deep, 861), ("clemson-a deep, other", ClemsonANets.DeepAlternative, 861), ("clemson-a mid", ClemsonANets.Mid, 752),
        ("clemson-a mid, other", ClemsonANets.MidAlternative, 752), ("clemson-a shallow", ClemsonANets.Shallow, 751),
        ("clemson-a deep, equal", ClemsonANets.DeepEqual, 751), ("clemson-a mid, equal", ClemsonANets.MidEqual, 751),
        ("clemson-a cnn1", ClemsonANets.Cnn1, 19950), ("clemson-a cnn2", ClemsonANets.Cnn2, 15826), ("clemson-a cnn3", ClemsonANets.Cnn3, 25550),
        ("majumder deep", MajumderNets.Deep, 573), ("majumder mid", MajumderNets.Mid, 574), ("majumder shallow", MajumderNets.Shallow, 573),
        ("majumder cifar1", MajumderNets.Cifar1, 36458), ("majumder cifar2", MajumderNets.Cifar2, 46842), ("majumder cifar7", MajumderNets.Cifar7, 430102),
        ("majumder cifar1 without softmax", MajumderNets.Cifar1Logits, 36458),
        ("majumder minratio", MajumderNets.MinimalRatio, 385), ("majumder random labels", MajumderNets.RandomLabels, 149002),
        ("dominic shallow", DominicNets.Shallow, 573), ("dominic mid", DominicNets.Mid, 574), ("dominic deep", DominicNets.Deep, 451),
        ("dominic shallow stated", DominicNets.ShallowStated, 571), ("dominic mid stated", DominicNets.MidStated, 572),
        ("dominic deep stated", DominicNets.DeepStated, 571), ("dominic cnn1", DominicNets.Cnn1, 28938), ("dominic cnn2", DominicNets.Cnn2, 33510),
        ("dominic cnn3", DominicNets.Cnn3, 127114), ("dominic pca", DominicNets.Pca, 12948), ("dominic gradnorm", DominicNets.GradientNorm, 202),
        ("dominic lenet", DominicNets.LeNet, 61706),
        ("li deep", LiNets.Deep, 571), ("li shallow", LiNets.Shallow, 571), ("li deep mnist", LiNets.DeepMnist, 280610),
        ("li shallow mnist", LiNets.ShallowMnist, 280645), ("li deep narrow", LiNets.DeepNarrow, 208430), ("li cnn1", LiNets.Cnn1, 242062),
        ("li cnn2", LiNets.Cnn2, 311902), ("li gradnorm", LiNets.GradientNorm, 251),
    ];

    private static readonly (string Name, IEnumerable<Architecture> Nets, int[] Counts)[] Families =
    [
        ("elrod params", ElrodNets.Widths.Select(ElrodNets.Wide), [39760, 79510, 198760, 397510, 437260, 596260, 795010, 834760, 1192510, 1590010]),
        ("clemson-a params", ClemsonANets.Channels.Select(ClemsonANets.Wide), [381, 816, 1315, 1878, 3196, 4770, 8686, 13626, 43626, 152778]),
        ("majumder params", MajumderNets.Family, [11085, 12029, 13656, 16904, 29254, 52004, 63054, 74754, 83854, 130122, 425194]),
        ("majumder equal widths", MajumderNets.EqualWidths, [11128, 25438, 53590, 115258]),
        ("dominic params", DominicNets.Widths.Select(DominicNets.Wide), [4079, 21435, 45360, 55630, 100710, 166060, 241410, 326760, 382770, 491360]),
        ("li params", LiNets.Widths.Select(LiNets.Wide), [8400, 17590, 27580, 38370, 49960, 62350, 75540, 89530, 104320, 119910]),
    ];

    [TestCaseSource(nameof(NetCases))]
    public int Net(Architecture net) => net.Parameters;

    [TestCaseSource(nameof(FamilyCases))]
    public void Family(IEnumerable<Architecture> nets, int[] counts) => Assert.That(nets.Select(n => n.Parameters), Is.EqualTo(counts));

    private static IEnumerable<TestCaseData> NetCases() =>
        Nets.Select(n => new TestCaseData(n.Net).Returns(n.Count).SetArgDisplayNames(n.Name));

    private static IEnumerable<TestCaseData> FamilyCases() =>
        Families.Select(f => new TestCaseData(f.Nets, f.Counts).SetArgDisplayNames(f.Name));
}
