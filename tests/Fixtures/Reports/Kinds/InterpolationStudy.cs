using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>Flatness, part 1: loss and accuracy on the straight line through two trained nets, and how sharp the loss is around them.</summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="alphas">Where the line is evaluated, ascending.</param>
public abstract class InterpolationStudy(string id, string title, IReadOnlyList<double> alphas) : FlatnessStudy(id, title)
{
    /// <summary>Random steps of which sharpness is the mean.</summary>
    private const int Steps = 4;

    /// <summary>Length of a filter-normalised step in units of the filters' own.</summary>
    private const double Share = 0.25;

    /// <summary>Highest test loss strictly between the ends, above the higher end.</summary>
    public static Metric TestBarrier { get; } = new("test barrier", Tolerance.Percent(40));

    /// <summary>Highest training loss strictly between the ends, above the higher end.</summary>
    public static Metric TrainBarrier { get; } = new("train barrier", Tolerance.Percent(40));

    /// <summary>Mean rise of the training loss over random steps of one length.</summary>
    public static Metric RawSharpness { get; } = new("raw sharpness", Tolerance.Percent(50));

    /// <summary>The same over steps that are a quarter of each filter's own length.</summary>
    public static Metric FilterSharpness { get; } = new("filter-normalised sharpness", Tolerance.Percent(50));

    /// <summary>How much of its whole fall from ln 10 the training loss (an epoch's running mean) makes in the last third of the epochs.</summary>
    public static Metric LateFall { get; } = new("late fall", Tolerance.Absolute(0.03));

    /// <summary>Loss or accuracy at a point of the line.</summary>
    /// <param name="quantity">One of <see cref="TrainLoss"/>, <see cref="TestLoss"/>, <see cref="TrainAccuracy"/>, <see cref="TestAccuracy"/>.</param>
    /// <param name="alpha">Where.</param>
    public static Metric On(Metric quantity, double alpha) =>
        new($"{alpha:0.###}", quantity.Name.EndsWith("loss", StringComparison.Ordinal) ? Tolerance.Percent(40) : Tolerance.Absolute(0.08))
        {
            Group = AtAlpha(quantity),
            Level = alpha,
        };

    /// <summary>A quantity along a line, at all points where it was measured.</summary>
    public static Sweep Along(Measurements m, Metric quantity, string line) =>
        Sweep.Of(quantity.Name, "alpha", [.. m.Metrics.Where(at => at.Group == AtAlpha(quantity)).Select(at => (at.Level!.Value, m[line, at]))]);

    /// <summary>The nets at the ends.</summary>
    protected abstract IEnumerable<End> Ends(Tier tier);

    /// <summary>Length of a raw step: about a quarter of that of the initial weights.</summary>
    protected virtual double Radius => 4;

    /// <summary>The lines through them.</summary>
    protected abstract IReadOnlyList<Line> Lines { get; }

    /// <inheritdoc/>
    protected override Start Start(Lab lab, string condition, int seed)
    {
        var (start, streams) = (Ends(lab.Tier).Single(end => end.Name == condition).Start, lab.Streams(seed));
        return start.Length == 0
            ? base.Start(lab, condition, seed)
            : new Start(seed, Initialise(Net(lab.Tier, condition), streams.Weights(start)), () => streams.Named($"order/{start}"));
    }

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var ends = Ends(lab.Tier).ToDictionary(end => end.Name);
        var trained = lab.Each(Nets(lab, ends.Keys), (name, seeds) => Around(lab, ends[name], seeds));
        var lines = lab.Each(
            Lines.ToDictionary(line => line.Name, line => Net(lab.Tier, line.From)),
            (name, seeds) => Through(lab, Lines.Single(line => line.Name == name), trained, seeds));
        var measurements = new Measurements(lab.Seeds);
        foreach (var (name, nets) in trained)
        {
            measurements.Add(
                name, Updates, nets.Select(_ => (double)ends[name].Recipe.Steps(ends[name].OnTest ? Budget(lab.Tier).Tests : Budget(lab.Tier).Images)));
            measurements.Add(name, TrainLoss, nets.Select(n => n.Train.Loss));
            measurements.Add(name, TestLoss, nets.Select(n => n.Test.Loss));
            measurements.Add(name, TrainAccuracy, nets.Select(n => n.Train.Accuracy));
            measurements.Add(name, TestAccuracy, nets.Select(n => n.Test.Accuracy));
            measurements.Add(name, LateFall, nets.Select(n => n.LateFall));
            measurements.Add(name, RawSharpness, nets.Select(n => n.Raw));
            measurements.Add(name, FilterSharpness, nets.Select(n => n.Normalised));
        }

        foreach (var line in Lines)
            Add(measurements, line, trained, lines[line.Name]);
        return new Findings(measurements, Draw(measurements))
        {
            Data = Images(lab, Split.Train).Name.ToLowerInvariant(),
            Tables = [.. Tables(measurements)],
            Notes =
            [
                .. Notes(lab.Tier),
                $"Sharpness: mean rise of the training loss over {Steps} random steps, of length {Radius} (raw) or {Share} of each filter's own length.",
                .. ends.Values.Where(end => end.OnTest)
                    .Select(end => $"\"{end.Name}\" is trained on the test images: what it says of training images is of images that it never saw."),
            ],
        };
    }

    /// <summary>The finding, for the figure's title.</summary>
    protected virtual string Headline(Measurements m) => "Highest loss between the ends, above the higher one: "
        + string.Join(", ", Lines.Select(line => $"{NumberText.Plain(m[line.Name, TestBarrier].Median, 2)} ({line.Name})"));

    private static string AtAlpha(Metric quantity) => $"{char.ToUpperInvariant(quantity.Name[0])}{quantity.Name[1..]} at alpha";

    private Trained[] Around(Lab lab, End end, IReadOnlyList<int> seeds)
    {
        var images = seeds.Select(seed => Sets(lab, seed)).ToArray();
        var (running, onTrain, onTest) = (new RunningMeans(), AtTheEnd(images.Select(i => i.Train)), AtTheEnd(images.Select(i => i.Test)));
        var rows = Train(lab, end.Name, seeds, end.Recipe, [.. images.Select(i => end.OnTest ? i.Test : i.Train)], running, onTrain, onTest);
        return [.. seeds.Select((seed, i) =>
        {
            var (net, streams) = (Net(lab.Tier, end.Name), lab.Streams(seed));
            return new Trained(
                rows[i],
                onTrain.Of(i).Single(),
                onTest.Of(i).Single(),
                Late(running.Of(i)),
                Sharpness.Raw(net, rows[i], Losses, Radius, Steps, streams.Named("raw directions")),
                Sharpness.FilterNormalised(net, rows[i], Losses, Share, Steps, streams.Named("filter directions")));

            IEnumerable<double> Losses(IReadOnlyList<float[]> at) => lab.Classify(net, at, Examples(lab, images[i].Train)).Select(score => score.Loss);
        })];

        ScoreCurve AtTheEnd(IEnumerable<ImageSet> sets) => new([end.Recipe.Epochs], Examples(lab, sets));
    }

    private static double Late(Score[] epochs)
    {
        var (twoThirds, last) = (epochs[Math.Max(0, 2 * epochs.Length / 3 - 1)].Loss, epochs[^1].Loss);
        return (twoThirds - last) / (Math.Log(Convolutional.Classes) - last);
    }

    private Evaluated[] Through(Lab lab, Line line, IReadOnlyDictionary<string, IReadOnlyList<Trained>> trained, IReadOnlyList<int> seeds) =>
        [.. seeds.Select(seed =>
        {
            var (place, images) = (lab.Seeds.ToList().IndexOf(seed), Sets(lab, seed));
            var (from, to) = (trained[line.From][place].Row, trained[line.To][place].Row);
            return new Evaluated(On(images.Train), On(images.Test));

            Score[] On(ImageSet set) =>
                lab.Classify(Net(lab.Tier, line.From), [.. alphas.Select(alpha => Interpolation.At(from, to, alpha))], Examples(lab, set));
        })];

    private void Add(Measurements m, Line line, IReadOnlyDictionary<string, IReadOnlyList<Trained>> trained, IReadOnlyList<Evaluated> evaluated)
    {
        var ends = trained[line.From].Zip(trained[line.To]).ToArray();
        m.Add(line.Name, TrainBarrier, evaluated.Zip(ends, (e, n) => Barrier(e.Train, n.First.Train, n.Second.Train)));
        m.Add(line.Name, TestBarrier, evaluated.Zip(ends, (e, n) => Barrier(e.Test, n.First.Test, n.Second.Test)));
        for (var i = 0; i < alphas.Count; i++)
        {
            m.Add(line.Name, On(TrainLoss, alphas[i]), evaluated.Select(e => e.Train[i].Loss));
            m.Add(line.Name, On(TestLoss, alphas[i]), evaluated.Select(e => e.Test[i].Loss));
            m.Add(line.Name, On(TrainAccuracy, alphas[i]), evaluated.Select(e => e.Train[i].Accuracy));
            m.Add(line.Name, On(TestAccuracy, alphas[i]), evaluated.Select(e => e.Test[i].Accuracy));
        }

        double Barrier(Score[] scores, Score from, Score to) => Interpolation.Barrier(alphas, [.. scores.Select(s => s.Loss)], from.Loss, to.Loss);
    }

    private Figure Draw(Measurements m)
    {
        return Figure.SideBySide(
            Headline(m), Panel("loss", TestLoss, log: true), Panel("accuracy", TestAccuracy, log: false)) with { Width = 1000, Tolerance = Plots.Drift };

        Figure Panel(string name, Metric quantity, bool log) => Figure.Curves(
            name, "alpha", quantity.Name, Lines.Select(line => Band.Of(line.Name, [.. alphas], Along(m, quantity, line.Name).BySeed())), logY: log);
    }

    /// <summary>A net at an end of lines.</summary>
    /// <param name="Name">Of the condition.</param>
    /// <param name="Recipe">How it is trained.</param>
    /// <param name="Start">Names its initial weights and data order; ends of one name start alike.</param>
    /// <param name="OnTest">Whether it is trained on the test images.</param>
    protected sealed record End(string Name, Recipe Recipe, string Start = "", bool OnTest = false);

    /// <summary>A line from the end at alpha 0 to that at alpha 1.</summary>
    protected sealed record Line(string Name, string From, string To);

    private sealed record Trained(float[] Row, Score Train, Score Test, double LateFall, double Raw, double Normalised);

    private sealed record Evaluated(Score[] Train, Score[] Test);
}
