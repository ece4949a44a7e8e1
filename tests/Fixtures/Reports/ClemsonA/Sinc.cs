using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>Recorded by the report in one run: converged after 15,500 epochs (8 layers), 9,000 (4 layers), not within 20,000 (2 layers).</summary>
public sealed class Sinc() : ClemsonAFunction("sinc", "sin(5πx)/(5πx)", Targets.Sinc, StepsToStop)
{
    /// <inheritdoc/>
    protected override string Remark => "mid-fastest is judged by clemson-a/1-1/sinc-mid-deep, a study of its own.";

    /// <inheritdoc/>
    protected override IReadOnlyList<double> Thresholds => [0.05, 0.02, 0.01, 0.005, 0.002, StopLoss, 0.0005, 0.0002];

    /// <inheritdoc/>
    protected override IReadOnlyList<Layers> Readings(Lab lab) => Layers.All;

    /// <inheritdoc/>
    protected override IReadOnlyList<OpenClaim<Layers>> Claims =>
        [new("mid-fastest", MidIsFastest), new("shallow-does-not-converge", ShallowDoesNotConverge), .. base.Claims];

    /// <summary>The net of 4 layers needs fewer steps than the one of 8.</summary>
    public static Evidence MidIsFastest(Measurements m, Layers layers) => MidIsFastest(m, layers, StepsToStop);

    /// <summary>The same by the stop rule at another loss.</summary>
    public static Evidence MidIsFastest(Measurements m, Layers layers, Metric steps) =>
        m[layers.MidName, steps].IsLowerThan(m[layers.DeepName, steps], by: TenPercent);

    /// <summary>The net of 2 layers does not stop, the others do.</summary>
    public static Evidence ShallowDoesNotConverge(Measurements m, Layers layers) => Compound.All(
        m[Layers.Shallow, StepsToStop].IsNotReached(),
        m[layers.MidName, StepsToStop].IsReached(),
        m[layers.DeepName, StepsToStop].IsReached());
}
