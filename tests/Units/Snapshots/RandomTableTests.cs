using Bogus;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Units.Snapshots;

/// <summary>Random tables with random drift.</summary>
public class RandomTableTests
{
    [Test]
    public void DriftWithinToleranceIsEqualAndBeyondItNamesItsCell([Range(1, 40)] int seed)
    {
        var random = new Randomizer(seed);
        var percent = random.Int(1, 20);
        var columns = Enumerable.Range(0, random.Int(1, 5)).Select(i => new Column($"c{i}", Tolerance.Percent(percent), NumberFormat.Significant(6)));
        var empty = new Table([new Column("net"), .. columns]);
        var values = Enumerable.Range(0, random.Int(1, 12)).Select(_ => Enumerable.Range(1, empty.Columns.Count - 1)
            .Select(_ => random.Double(-10, 10) * Math.Pow(10, random.Int(-8, 8))).ToArray()).ToArray();
        var verified = Print(value => value);

        var within = Print(value => value * (1 + (random.Double(-0.99, 0.99) * percent / 100)));
        Assert.That(TableComparer.Compare(within, verified).Message, Is.Null);

        var (row, column) = (random.Int(0, values.Length - 1), random.Int(0, values[0].Length - 1));
        values[row][column] *= 1 + ((random.Bool() ? 1.01 : -1.01) * percent / 100);
        Assert.That(TableComparer.Compare(Print(value => value), verified).Message,
            Does.StartWith($"1 difference:\n* row \"r{row}\", column \"c{column} (±{percent} %)\": "));

        string Print(Func<double, double> drift) => values.Select((cells, i) => (cells, i)).Aggregate(empty, (table, line) =>
            table.Row([$"r{line.i}", .. line.cells.Select(value => (object)drift(value))])).ToString();
    }

    [Test]
    public void AnyChangedCharacterOfProseFails([Range(1, 20)] int seed)
    {
        var random = new Randomizer(seed);
        var verified = Tables.Document(Tables.ByDepth()).Text(new Faker { Random = random }.Lorem.Paragraphs(2)).ToString();
        var lines = verified.Split('\n');
        var line = random.ArrayElement(Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0 && lines[i][0] != '|').ToArray());
        var place = random.Int(0, lines[line].Length - 1);
        lines[line] = lines[line][..place] + '§' + lines[line][(place + 1)..];

        var (equal, message) = TableComparer.Compare(string.Join('\n', lines), verified);

        Assert.That(equal, Is.False);
        Assert.That(message, Does.Contain("+ ").And.Contain("§"));
    }
}
