using Reproducibility.Fixtures.Nets;
using Reproducibility.Models;

namespace Reproducibility.Units.Nets;

/// <summary>Every architecture has the number of parameters that its report prints or that follows from its layer list.</summary>
public class ParameterCountTests
{
    private static readonly (string Name, Architecture Net, int Count)[] Nets =
    [
        ("elrod deep", Elrod.Deep, 571), ("elrod mid", Elrod.Mid, 572), ("elrod shallow", Elrod.Shallow, 571),
        ("elrod cnn0", Elrod.Cnn0, 25550), ("elrod cnn1", Elrod.Cnn1, 25570), ("elrod cnn2", Elrod.Cnn2, 25621),
        ("elrod pca", Elrod.Pca, 476490), ("elrod gradnorm", Elrod.GradientNorm, 41729), ("elrod gradnorm stated", Elrod.GradientNormStated, 1501),
        ("elrod minratio", Elrod.MinimalRatio, 385), ("elrod random labels", Elrod.RandomLabels, 418060), ("elrod flatness", Elrod.Flatness, 567434),
        ("clemson-a deep", ClemsonA.Deep, 861), ("clemson-a deep, other", ClemsonA.DeepAlternative, 861), ("clemson-a mid", ClemsonA.Mid, 752),
        ("clemson-a mid, other", ClemsonA.MidAlternative, 752), ("clemson-a shallow", ClemsonA.Shallow, 751),
        ("clemson-a deep, equal", ClemsonA.DeepEqual, 751), ("clemson-a mid, equal", ClemsonA.MidEqual, 751),
        ("clemson-a cnn1", ClemsonA.Cnn1, 19950), ("clemson-a cnn2", ClemsonA.Cnn2, 15826), ("clemson-a cnn3", ClemsonA.Cnn3, 25550),
        ("majumder deep", Majumder.Deep, 573), ("majumder mid", Majumder.Mid, 574), ("majumder shallow", Majumder.Shallow, 573),
        ("majumder cifar1", Majumder.Cifar1, 36458), ("majumder cifar2", Majumder.Cifar2, 46842), ("majumder cifar7", Majumder.Cifar7, 430102),
        ("majumder minratio", Majumder.MinimalRatio, 385), ("majumder random labels", Majumder.RandomLabels, 149002),
        ("dominic shallow", Dominic.Shallow, 573), ("dominic mid", Dominic.Mid, 574), ("dominic deep", Dominic.Deep, 451),
        ("dominic shallow stated", Dominic.ShallowStated, 571), ("dominic mid stated", Dominic.MidStated, 572),
        ("dominic deep stated", Dominic.DeepStated, 571), ("dominic cnn1", Dominic.Cnn1, 28938), ("dominic cnn2", Dominic.Cnn2, 33510),
        ("dominic cnn3", Dominic.Cnn3, 127114), ("dominic pca", Dominic.Pca, 12948), ("dominic gradnorm", Dominic.GradientNorm, 202),
        ("dominic lenet", Dominic.LeNet, 61706),
        ("li deep", Li.Deep, 571), ("li shallow", Li.Shallow, 571), ("li deep mnist", Li.DeepMnist, 280610),
        ("li shallow mnist", Li.ShallowMnist, 280645), ("li deep narrow", Li.DeepNarrow, 208430), ("li cnn1", Li.Cnn1, 242062),
        ("li cnn2", Li.Cnn2, 311902), ("li gradnorm", Li.GradientNorm, 251),
    ];

    private static readonly (string Name, IEnumerable<Architecture> Nets, int[] Counts)[] Families =
    [
        ("elrod params", Elrod.Widths.Select(Elrod.Wide), [39760, 79510, 198760, 397510, 437260, 596260, 795010, 834760, 1192510, 1590010]),
        ("majumder params", Majumder.Family, [11085, 12029, 13656, 16904, 29254, 52004, 63054, 74754, 83854, 130122, 425194]),
        ("dominic params", Dominic.Widths.Select(Dominic.Wide), [4079, 21435, 45360, 55630, 100710, 166060, 241410, 326760, 382770, 491360]),
        ("li params", Li.Widths.Select(Li.Wide), [8400, 17590, 27580, 38370, 49960, 62350, 75540, 89530, 104320, 119910]),
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
