using System.Globalization;
using Reproducibility.Bench.Paper;
using Reproducibility.Fixtures.Running;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Engines;

/// <summary>The choice of engines holds against what was measured: bench/Paper/measured.md.</summary>
public class MeasuredChoiceTests
{
    /// <summary>Of the time in lanes, the most that torch may take where it is chosen, and the least where the lanes are.</summary>
    private const double MostByTorch = 0.8, LeastByLanes = 0.7;

    private static readonly (PaperNet Net, Dictionary<string, string> Row)[] Measured =
    [
        .. Rows().SelectMany(row => PaperNet.All.Where(net => net.Name == row["net"] && $"{net.Batch}" == row["batch"]).Select(net => (net, row))),
    ];

    [Test]
    public void Every_net_was_measured() => Assert.That(Measured.Select(m => m.Net), Is.EqualTo(PaperNet.All));

    [Test]
    public void Two_seeds_train_by_torch_only_where_that_takes_less_time() => Assert.Multiple(() =>
    {
        foreach (var (net, row) in Measured.Where(m => Choice(seeds: 8).ScoresInLanes(m.Net.Architecture)))
        {
            var isInLanes = Choice(seeds: 2).TrainsInLanes(net.Architecture, net.Batch);
            Assert.That(Number(row["torch / lanes, 2"]), isInLanes ? Is.GreaterThan(LeastByLanes) : Is.LessThan(MostByTorch), $"{net.Name}, batch {net.Batch}");
        }
    });

    [Test]
    public void Eight_seeds_train_in_lanes_unless_torch_is_faster_by_a_third() => Assert.Multiple(() =>
    {
        foreach (var (net, row) in Measured.Where(m => Choice(seeds: 8).TrainsInLanes(m.Net.Architecture, m.Net.Batch)))
            Assert.That(Number(row["torch / lanes, 8"]), Is.GreaterThan(LeastByLanes), $"{net.Name}, batch {net.Batch}");
    });

    [Test]
    public void A_studys_own_number_of_seeds_is_not_small() =>
        Assert.That(PaperNet.All.Select(InLanes(Choice(seeds: null))), Is.EqualTo(PaperNet.All.Select(InLanes(Choice(seeds: 8)))));

    [Test]
    public void An_engine_that_was_asked_for_trains_few_seeds_too() =>
        Assert.That(PaperNet.All.Select(InLanes(Choice(seeds: 2) with { Wanted = EngineChoice.Lanes })), Is.All.True);

    private static EngineChoice Choice(int? seeds) => new(torch.CPU) { Seeds = seeds };

    private static Func<PaperNet, bool> InLanes(EngineChoice choice) => net => choice.TrainsInLanes(net.Architecture, net.Batch);

    /// <summary>
    /// Rows of the first table of AVX2, cells by heading. An engine is chosen for all machines alike, as it shows in the last digits of the numbers; so the
    /// commonest decides.
    /// </summary>
    private static IEnumerable<Dictionary<string, string>> Rows()
    {
        string[] heading = [];
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "bench", "Paper", "measured.md"))
            .SkipWhile(line => !line.Contains("vectors of 256 bits", StringComparison.Ordinal))
            .TakeWhile(line => !line.Contains("vectors of 512 bits", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')))
        {
            var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (cells[0] == "net")
                heading = cells;
            else if (cells.Length == heading.Length)
                yield return heading.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
