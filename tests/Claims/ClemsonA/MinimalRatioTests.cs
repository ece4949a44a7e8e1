using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;

namespace Reproducibility.Claims.ClemsonA;

/// <summary>The report makes no claim here.</summary>
public class MinimalRatioTests : StudyTests<MinimalRatio>;
