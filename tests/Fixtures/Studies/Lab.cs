using MathNet.Numerics.Statistics;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Fixtures.Studies;

/// <summary>
/// Where a study trains some seeds: the tier and device of a run, the workers, and the random streams of each seed. Labs of one study share what was trained.
/// </summary>
public sealed partial class Lab
{
    private readonly string study;
    private readonly RunSettings settings;
    private readonly Trainings trainings;
    private readonly Pass pass;
    private readonly Func<Type, int, (Lab Lab, Measurements Measurements)>? needed;
    private readonly EngineChoice engines;

    /// <param name="study">Id of the study, which names its random streams.</param>
    /// <param name="settings">What the run is asked for.</param>
    /// <param name="seeds">Seeds to train.</param>
    /// <param name="needed">Runs a study that this one needs on so many seeds.</param>
    public Lab(string study, RunSettings settings, IReadOnlyList<int> seeds, Func<Type, int, (Lab Lab, Measurements Measurements)>? needed = null)
        : this(study, settings, seeds, needed, new Trainings(), new Pass())
    {
    }

    internal Lab(
        string study,
        RunSettings settings,
        IReadOnlyList<int> seeds,
        Func<Type, int, (Lab Lab, Measurements Measurements)>? needed,
        Trainings trainings,
        Pass pass)
    {
        (this.study, this.settings, Seeds, this.needed, this.trainings, this.pass) = (study, settings, seeds, needed, trainings, pass);
        engines = new EngineChoice(Devices.Open(settings.Device), settings.Engine, settings.Together);
    }

    /// <summary>Budgets to keep to.</summary>
    public Tier Tier => settings.Tier;

    /// <summary>Device of the torch engine.</summary>
    public torch.Device Device => engines.Device;

    /// <summary>Seeds to train, ascending.</summary>
    public IReadOnlyList<int> Seeds { get; }

    /// <summary>Time spent training.</summary>
    public TimeSpan Time => trainings.Time;

    /// <summary>Names of the engines that trained.</summary>
    public IReadOnlyCollection<string> EnginesUsed => trainings.Engines;

    /// <summary>MNIST, or glyphs where it is not to be had.</summary>
    public ImageSet Digits(Split split) => Read(StudyStore.Digits, DataSets.In(settings.Data).Digits)[split];

    /// <summary>CIFAR-10, or digits drawn in colour where it is not to be had.</summary>
    public ImageSet Colours(Split split) => Read(StudyStore.Colours, DataSets.In(settings.Data).Colours)[split];

    /// <summary>One of two values by tier.</summary>
    public T ByTier<T>(T quick, T paper) => Tier == Tier.Quick ? quick : paper;

    /// <summary>The random streams of a seed.</summary>
    public Streams Streams(int seed) => new(study, seed);

    /// <summary>A seed's start: initial weights (the same for every condition with the same architecture), own data order.</summary>
    /// <param name="architecture">What starts.</param>
    /// <param name="seed">Which seed.</param>
    /// <param name="initialise">Draws the weights; null: <see cref="Initialisation.Default"/>.</param>
    public Start Start(Architecture architecture, int seed, Func<Architecture, Random, float[]>? initialise = null) =>
        new(
            seed,
            (initialise ?? Initialisation.Default)(architecture, Streams(seed).Weights(architecture.ToString())),
            Streams(seed).Order) { Dropout = Streams(seed).Dropout };

    /// <summary>Seconds that a condition and seed took in all stages, evaluation included; null where it was not trained.</summary>
    public double? Seconds(string condition, int seed) => trainings.Seconds(condition, seed);

    /// <summary>Median over the seeds of one condition's time in units of another's: machine-dependent, for the run record alone.</summary>
    public double TimeRatio(string condition, string other) => Seeds.Select(seed => Seconds(condition, seed)!.Value / Seconds(other, seed)!.Value).Median();

    /// <summary>What a needed study trained on as many seeds.</summary>
    public Lab Of<T>()
        where T : Study => Needed(typeof(T)).Lab;

    /// <summary>What a needed study measured on as many seeds.</summary>
    public Measurements MeasuredBy<T>()
        where T : Study => Needed(typeof(T)).Measurements;

    /// <summary>What a condition's training gave, per seed.</summary>
    /// <exception cref="KeyNotFoundException">It was not trained on one of the seeds.</exception>
    public IReadOnlyList<T> Results<T>(string condition, string stage = "") => [.. Seeds.Select(seed => (T)trainings[stage, condition, seed])];

    /// <summary>The same, but null where it was not trained on every seed or gave something else.</summary>
    public IReadOnlyList<T>? Find<T>(string condition)
        where T : class => Seeds.All(seed => trainings.Has("", condition, seed) && trainings["", condition, seed] is T) ? Results<T>(condition) : null;

    /// <summary>The same on other seeds, at the start of another pass over the study.</summary>
    internal Lab On(IReadOnlyList<int> seeds) => new(study, settings, seeds, needed, trainings, new Pass());

    /// <summary>The same lab, whose results may depend on all that others' do.</summary>
    internal Lab After(IEnumerable<Lab> others)
    {
        foreach (var other in others)
        {
            pass.Origins.Take(other.trainings.Origins);
            trainings.Origins.Take(other.trainings.Origins);
        }

        return this;
    }

    /// <summary>Trains nets on points, every condition on every seed, on all workers.</summary>
    /// <param name="conditions">What to train, by name of the condition.</param>
    /// <param name="start">Where a condition and seed starts; null: <see cref="Start"/>.</param>
    /// <param name="stage">Tells trainings of one condition apart; each stage and condition is trained once.</param>
    /// <returns>Per condition one run per seed, in the order of <see cref="Seeds"/>.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<Run>> Train(
        IReadOnlyDictionary<string, Regression> conditions, Func<string, int, Start>? start = null, string stage = "")
    {
        var engine = conditions.ToDictionary(c => c.Key, c => engines.For(c.Value));
        start ??= (condition, seed) => Start(conditions[condition].Architecture, seed);
        return Run([.. conditions.Keys], stage, new Stage<Run>(study, stage, Seeds, pass, trainings)
        {
            Engine = condition => engine[condition].Name,
            Width = condition => engine[condition].Width,
            Train = (condition, chunk, _) => engine[condition].Train(conditions[condition], [.. chunk.Select(seed => start(condition, seed))]),
            IsExact = condition => engine[condition].Name == EngineChoice.Lanes,
        });
    }

    /// <summary>Computes with libtorch what is no training: one seed at a time on a CPU, all seeds of a condition at once on a CUDA device.</summary>
    /// <param name="stage">What is computed, for instance "Hessian".</param>
    /// <param name="conditions">Names of the conditions.</param>
    /// <param name="compute">Takes some seeds of a condition and returns one result per seed.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<T>> Each<T>(
        string stage, IReadOnlyList<string> conditions, Func<string, IReadOnlyList<int>, IReadOnlyList<T>> compute)
        where T : notnull => Run(conditions, stage, new Stage<T>(study, stage, Seeds, pass, trainings)
        {
            Engine = _ => null,
            Width = _ => engines.TorchWidth,
            Train = (condition, chunk, _) => compute(condition, chunk),
        });

    private (Lab Lab, Measurements Measurements) Needed(Type type) =>
        needed?.Invoke(type, Seeds.Count) ?? throw new InvalidOperationException($"This lab of {study} knows no other study.");

    private DataSet Read(string name, DataSet set)
    {
        pass.Origins.Read(name, set);
        trainings.Origins.Read(name, set);
        return set;
    }

    private Dictionary<string, IReadOnlyList<T>> Run<T>(IReadOnlyList<string> conditions, string name, Stage<T> stage)
        where T : notnull
    {
        stage.Run(conditions);
        return conditions.ToDictionary(condition => condition, condition => Results<T>(condition, name));
    }
}
