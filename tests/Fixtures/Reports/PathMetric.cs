using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;

namespace Reproducibility.Fixtures.Reports;

/// <summary>A distance on runs' ways through weight space, taken in all its dimensions and in the plane of the first two principal components.</summary>
/// <param name="Name">As tables print it.</param>
/// <param name="Measure">Of one run among others.</param>
public sealed record PathMetric(string Name, Func<Trajectories, int, double> Measure)
{
    /// <inheritdoc cref="Separation.StartSpread"/>
    public static readonly PathMetric StartSpread = new("spread of starts", Separation.StartSpread);

    /// <inheritdoc cref="Separation.EndSpread"/>
    public static readonly PathMetric EndSpread = new("spread of ends", Separation.EndSpread);

    /// <inheritdoc cref="Separation.EndGap"/>
    public static readonly PathMetric EndGap = new("gap to the next end", Separation.EndGap);

    /// <inheritdoc cref="Paths.Movement"/>
    public static readonly PathMetric Movement = new("distance from start to end", Paths.Movement);

    /// <inheritdoc cref="Paths.LateMovement"/>
    public static readonly PathMetric LateMovement = new("movement in the last third", Paths.LateMovement);

    /// <inheritdoc cref="Paths.EarlyStep"/>
    public static readonly PathMetric EarlyStep = new("mean step of the first third", Paths.EarlyStep);

    /// <inheritdoc cref="Paths.LateStep"/>
    public static readonly PathMetric LateStep = new("mean step of the last third", Paths.LateStep);

    /// <inheritdoc cref="Paths.LastStep"/>
    public static readonly PathMetric LastStep = new("last step", Paths.LastStep);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PathMetric> All = [StartSpread, EndSpread, EndGap, Movement, LateMovement, EarlyStep, LateStep, LastStep];

    /// <summary>In all dimensions.</summary>
    public Metric InWeightSpace => In("In weight space");

    /// <summary>In the plane of the first two principal components.</summary>
    public Metric InPlane => In("In the plane");

    private Metric In(string group) => new(Name, Tolerance.Percent(20)) { Group = group };
}
