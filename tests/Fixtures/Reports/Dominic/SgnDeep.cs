using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Dominic.FunctionFits;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-1, simulate a function: the deep net of <see cref="Sgn"/> alone. Its claim hangs on about half of the seeds, so it takes many, and one net in twelve.
/// Recorded by the report in one run: a final loss of 1.000, the target's variance.
/// </summary>
public sealed class SgnDeep() : Study("dominic/1-1/sgn-deep", "sgn sin(5πx) on 300 points, the deep net of 571 parameters, 20,000 full-batch RMSprop steps")
{
    /// <summary>Unexplained shares from which a net may count as answering with the mean; the verdict's is one of them.</summary>
    private static readonly double[] Shares = [0.8, 0.9, MeanOnly, 0.99, 0.999];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var fit = new Regression(Stated.Single(n => n.Name == Deep).Net, FullBatch, On(Targets.Sgn));
        var runs = lab.Train(new Dictionary<string, Regression> { [Deep] = fit })[Deep];
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        measurements.AddFits(Deep, fit, runs, Between(Targets.Sgn));
        var constant = measurements[Deep, Unexplained].Values.Count(share => share >= MeanOnly);
        return new Findings(measurements, Plots.Sorted(
            $"The deep net leaves {MeanOnly} of the variance in {constant} of {lab.Seeds.Count} seeds", Unexplained, measurements[Deep, Unexplained]))
        {
            Notes = ["The net as stated, from fresh initial weights. The study of all nets and arms is dominic/1-1/sgn.", DeepNote],
            Tables =
            [
                .. Choices.Flips("deep-is-constant", "unexplained share", Shares.Select(share => (share, Sgn.IsConstant(measurements, share: share)))),
                Constants(measurements),
            ],
        };
    }
}
