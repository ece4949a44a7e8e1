using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Store;
using Reproducibility.Units.Data;
using static Reproducibility.Units.Studies.StoredSuiteTests;

namespace Reproducibility.Units.Studies;

/// <summary>Suites with stores below one folder for each test, as of machines that share none, and what the stores say.</summary>
public abstract class StoresFixture
{
    private protected List<string> Said { get; } = [];

    private protected TempFolder Folder { get; private set; }

    [SetUp]
    public void Open() => (Folder, Counted.Trained) = (new TempFolder(), 0);

    [TearDown]
    public void Close() => Folder.Dispose();

    private protected static string Document<T>(Suite suite)
        where T : Study, new()
    {
        var run = suite.Run<T>();
        return StudyDocument.Markdown(run.Study, run.Found(), run.Plan) + run.Found().Figure.ToSvg();
    }

    private protected Suite Suite(string store, RunSettings settings) => new(settings, store: new RunStore(Path.Combine(Folder.Path, store), Said.Add))
    {
        Code = _ => new Dictionary<string, string> { ["src/Models"] = "a" },
    };
}
