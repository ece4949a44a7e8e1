using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>A fixture that states claims as functions of what their study measures.</summary>
public interface IStatesClaims
{
    /// <summary>Gets the claim of a test in place of the study: it then trains and judges nothing. For tests of the claims' expressions themselves.</summary>
    Action<Func<Measurements, Evidence>>? Instead { get; set; }
}
