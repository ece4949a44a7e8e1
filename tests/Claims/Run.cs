using Reproducibility.Fixtures.Claims;

[assembly: Parallelizable(ParallelScope.All)]

namespace Reproducibility.Claims;

/// <summary>Writes the table of verdicts when the last claim of a run is judged.</summary>
[SetUpFixture]
public class Run
{
    [OneTimeTearDown]
    public void WriteVerdicts() => Verdicts.Write();
}
