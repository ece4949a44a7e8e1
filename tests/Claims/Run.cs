using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Running;

[assembly: Parallelizable(ParallelScope.All)]

// More tests than cores, so that the next study trains while one is judged: tests only wait for the workers that train.
[assembly: LevelOfParallelism(8)]

namespace Reproducibility.Claims;

/// <summary>Checks the data folder before a study trains, and writes the results when the last claim of a run is judged.</summary>
[SetUpFixture]
public class Run
{
    [OneTimeSetUp]
    public void EndWithParent() => Parent.Watch();

    [OneTimeSetUp]
    public void CheckData() => DataSets.CheckNamed(StudyTests.Suite.Settings.Data);

    [OneTimeTearDown]
    public Task WriteResults() => StudyTests.Results.Write();
}
