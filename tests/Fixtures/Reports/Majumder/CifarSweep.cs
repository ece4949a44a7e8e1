using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, flatness 2: CIFAR-10 model 1 after 25 epochs. The report's "sensitivity" is the mean over the four parameter tensors of the gradient's norm on
/// the last mini-batch of an epoch, whose size hangs on the batch size; here it is that to the input, on the same test images.
/// </summary>
public abstract class CifarSweep(string id, string title, Factor factor) : SensitivityStudy(id, title, factor)
{
    /// <summary>Nets without the softmax, with which nothing saturates.</summary>
    public const string NoSoftmax = "no softmax";

    /// <summary>Gradients below this are the rounding errors of a saturated softmax.</summary>
    private const double Rounding = 1e-6;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Protocols => [.. base.Protocols, NoSoftmax];

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<SweepRun, double> Read)> Recorded =>
        base.Recorded.Select(r => r.Metric == Sensitivity || r.Metric == SensitivityAsRun ? (r.Metric, run => r.Read(run) is > Rounding and var v ? v : 0) : r);

    /// <inheritdoc/>
    protected override Normalisation Normalisation => CifarPipeline.Normalisation;

    /// <inheritdoc/>
    protected override Architecture Net(Tier tier) => MajumderNets.Cifar1;

    /// <inheritdoc/>
    protected override Architecture Net(Tier tier, string condition) =>
        condition.EndsWith(NoSoftmax, StringComparison.Ordinal) ? MajumderNets.Cifar1Logits : Net(tier);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => [.. base.Notes(tier), .. CifarPipeline.Drops(tier, Budget(tier))];

    /// <inheritdoc/>
    protected override ImageSet Images(Lab lab, Split split) => lab.Colours(split);

    /// <inheritdoc/>
    protected override IExamples Augment(IExamples examples, ImageSet images, Streams streams) => CifarPipeline.Augmented(images, streams);

    /// <inheritdoc/>
    protected override double AuthorsSensitivity(SweepRun run) => run.TensorNorms[^1];
}
