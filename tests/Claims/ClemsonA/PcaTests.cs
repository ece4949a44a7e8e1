using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;

namespace Reproducibility.Claims.ClemsonA;

/// <summary>The report draws no conclusion here: the study is a table and a figure.</summary>
public class PcaTests : StudyTests<Pca>;
