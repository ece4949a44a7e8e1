using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.ImageStudy;
using static Reproducibility.Fixtures.Reports.Majumder.CifarLine;

namespace Reproducibility.Claims.Majumder;

/// <summary>What the report says of both its lines.</summary>
public abstract class LineTests<T> : StudyTests<T>
    where T : CifarLine, new()
{
    /// <summary>A quantity of the report's line.</summary>
    protected static Sweep Along(Measurements m, Metric quantity) => Fixtures.Reports.InterpolationStudy.Along(m, quantity, Stated);

    /// <summary>Loss and accuracy, on training and on test images, change along the line.</summary>
    protected static Evidence MetricsVary(Measurements m) => Compound.All(
        Along(m, TrainLoss).Varies(by: SmallestDifferences.SoftmaxedLoss),
        Along(m, TestLoss).Varies(by: SmallestDifferences.SoftmaxedLoss),
        Along(m, TrainAccuracy).Varies(by: SmallestDifferences.Accuracy),
        Along(m, TestAccuracy).Varies(by: SmallestDifferences.Accuracy));

    /// <summary>A net has less loss and more accuracy than another, on training and on test images.</summary>
    protected static Evidence IsBetter(Measurements m, string net, string other) => Compound.All(
        m[net, TrainLoss].IsLowerThan(m[other, TrainLoss], by: SmallestDifferences.SoftmaxedLoss),
        m[net, TestLoss].IsLowerThan(m[other, TestLoss], by: SmallestDifferences.SoftmaxedLoss),
        m[net, TrainAccuracy].IsHigherThan(m[other, TrainAccuracy], by: SmallestDifferences.Accuracy),
        m[net, TestAccuracy].IsHigherThan(m[other, TestAccuracy], by: SmallestDifferences.Accuracy));
}
