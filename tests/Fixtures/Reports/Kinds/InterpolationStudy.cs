using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>Flatness, part 1: loss and accuracy on the straight line through two trained nets, and how sharp the loss is around them.</summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="net">What is trained; a tier may narrow it.</param>
/// <param name="protocol">On which images, and how much.</param>
/// <param name="alphas">Where the line is evaluated, ascending.</param>
public abstract class InterpolationStudy(
    string id, string title, Func<Tier, Architecture> net, ImageProtocol protocol, IReadOnlyList<double> alphas)
    : FlatnessStudy(id, title, net, protocol)
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
    /// <param name="quantity">A loss or an accuracy of <see cref="ImageStudy"/>.</param>
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

    /// <summary>Epochs after which the training loss is taken too, because the report recorded it; ascending, before the last.</summary>
    protected virtual IReadOnlyList<int> EarlyLooks(Tier tier) => [];

    /// <summary>Lines whose losses share a panel of the figure, and its axis.</summary>
    protected virtual IEnumerable<IReadOnlyList<Line>> LossPanels => [Lines];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (ends, lines, images) = (Ends(lab.Tier).ToDictionary(end => end.Name), Lines.ToDictionary(line => line.Name), Protocol.Of(lab));
        var jobs = ends.ToDictionary(end => end.Key, end => Job(lab.Tier, end.Value, images));
        var trained = lab.Train(jobs, (name, seed) => Start(lab, ends[name], jobs[name].Architecture, seed));
        var sharpness = lab.Each<Sharp>("sharpness", [.. ends.Keys], (name, seeds) =>
            [.. seeds.Select(seed => Around(lab, jobs[name], Row(name, seed), seed))]);
        var evaluated = lab.Each<LineScores>("line", [.. lines.Keys], (name, seeds) =>
            [.. seeds.Select(seed => Through(lab, jobs[lines[name].From], Row(lines[name].From, seed), Row(lines[name].To, seed), seed))]);
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (name, runs) in trained)
        {
            measurements.Add(name, Updates, runs.Select(run => (double)run.Steps.Length));
            measurements.Add(name, TrainLoss, runs.Select(run => run.Train[^1].Loss));
            measurements.Add(name, TestLoss, runs.Select(run => run.Test[^1].Loss));
            measurements.Add(name, TrainAccuracy, runs.Select(run => run.Train[^1].Accuracy));
            measurements.Add(name, TestAccuracy, runs.Select(run => run.Test[^1].Accuracy));
            measurements.Add(name, LateFall, runs.Select(run => Late(run.Running)));
            measurements.Add(name, RawSharpness, sharpness[name].Select(at => at.Raw));
            measurements.Add(name, FilterSharpness, sharpness[name].Select(at => at.Normalised));
            foreach (var (look, epoch) in EarlyLooks(lab.Tier).Index())
                measurements.Add(name, Metric.OnlyRecorded($"train loss after epoch {epoch}"), runs.Select(run => run.Train[look].Loss));
        }

        foreach (var line in Lines)
            LineScores.Add(measurements, line.Name, alphas, evaluated[line.Name], [.. trained[line.From].Zip(trained[line.To])]);
        var found = Found(lab, measurements, Draw(measurements));
        return found with
        {
            Notes =
            [
                .. found.Notes,
                $"Sharpness: mean rise of the training loss over {Steps} random steps, of length {Radius} (raw) or {Share} of each filter's own length.",
                .. ends.Values.Where(end => end.OnTest)
                    .Select(end => $"\"{end.Name}\" is trained on the test images: what it says of training images is of images that it never saw."),
            ],
        };

        float[] Row(string name, int seed) => trained[name][lab.Seeds.ToList().IndexOf(seed)].Parameters;
    }

    /// <summary>The finding, for the figure's title.</summary>
    protected virtual string Headline(Measurements m) => "Highest loss between the ends, above the higher one: "
        + string.Join(", ", Lines.Select(line => $"{NumberText.Plain(m[line.Name, TestBarrier].Median, 2)} ({line.Name})"));

    private static string AtAlpha(Metric quantity) => $"{char.ToUpperInvariant(quantity.Name[0])}{quantity.Name[1..]} at alpha";

    private Classification Job(Tier tier, End end, ImagesPerSeed images) => new(end.Net ?? Net(tier), end.Recipe, Protocol, images)
    {
        OnTest = end.OnTest,
        Recording = new() { TrainAfter = [.. EarlyLooks(tier), end.Recipe.Epochs], Parameters = true },
    };

    private Start Start(Lab lab, End end, Architecture trained, int seed)
    {
        var streams = lab.Streams(seed);
        return end.Start.Length == 0
            ? lab.Start(trained, seed, Protocol.Initialise)
            : new Start(seed, Protocol.Initialise(trained, streams.Weights(end.Start)), () => streams.Named($"order/{end.Start}"));
    }

    private Sharp Around(Lab lab, Classification job, float[] row, int seed)
    {
        var (examples, streams) = (job.Examples(job.Images.Train(seed)), lab.Streams(seed));
        return new Sharp(
            Sharpness.Raw(job.Architecture, row, Losses, Radius, Steps, streams.Named("raw directions")),
            Sharpness.FilterNormalised(job.Architecture, row, Losses, Share, Steps, streams.Named("filter directions")));

        IEnumerable<double> Losses(IReadOnlyList<float[]> at) => lab.Classify(job.Architecture, at, examples).Select(score => score.Loss);
    }

    private static double Late(Score[] epochs)
    {
        var (twoThirds, last) = (epochs[Math.Max(0, 2 * epochs.Length / 3 - 1)].Loss, epochs[^1].Loss);
        return (twoThirds - last) / (Math.Log(Convolutional.Classes) - last);
    }

    private LineScores Through(Lab lab, Classification job, float[] from, float[] to, int seed) =>
        LineScores.Of(lab, job, [.. alphas.Select(alpha => Interpolation.At(from, to, alpha))], seed);

    private Figure Draw(Measurements m)
    {
        return Figure.SideBySide(
            Headline(m), [.. LossPanels.Select(lines => Panel("loss", TestLoss, lines, log: true)), Panel("accuracy", TestAccuracy, Lines, log: false)])
            with
        { Width = 1000, Tolerance = Plots.Drift };

        Figure Panel(string name, Metric quantity, IReadOnlyList<Line> lines, bool log) => Figure.Curves(
            name,
            "alpha",
            lines.Count == Lines.Count ? quantity.Name : $"{quantity.Name}, {string.Join(", ", lines.Select(line => line.Name))}",
            lines.Select(line => Band.Of(line.Name, [.. alphas], Along(m, quantity, line.Name).BySeed()) with { Place = Lines.ToList().IndexOf(line) }),
            logY: log);
    }

    /// <summary>A net at an end of lines.</summary>
    /// <param name="Name">Of the condition.</param>
    /// <param name="Recipe">How it is trained.</param>
    /// <param name="Start">Names its initial weights and data order; ends of one name start alike.</param>
    /// <param name="OnTest">Whether it is trained on the test images.</param>
    protected sealed record End(string Name, Recipe Recipe, string Start = "", bool OnTest = false)
    {
        /// <summary>What is trained; null: what the study trains.</summary>
        public Architecture? Net { get; init; }
    }

    /// <summary>A line from the end at alpha 0 to that at alpha 1.</summary>
    protected sealed record Line(string Name, string From, string To);

    private sealed record Sharp(double Raw, double Normalised);
}
