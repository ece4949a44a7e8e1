using Reproducibility.Fixtures.Claims;

[assembly: Parallelizable(ParallelScope.All)]

// More tests than a study has claims, so that the next study trains while one is judged. Workers train; tests only wait for them.
[assembly: LevelOfParallelism(16)]

namespace Reproducibility.Claims;

/// <summary>Writes the table of verdicts when the last claim of a run is judged.</summary>
[SetUpFixture]
public class Run
{
    [OneTimeTearDown]
    public void WriteVerdicts() => Verdicts.Write();
}
