using Reproducibility.Fixtures.Reports;
using Reproducibility.Store;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Store;

/// <summary>A store in a folder of its own for each test, and what it says.</summary>
public abstract class StoreFixture
{
    private protected static readonly GaussNewtonRatio.Course Result = new([1, double.NaN], [3, 4]);
    private protected static readonly Dictionary<string, string> NoData = [];

    private protected List<string> Said { get; } = [];

    private protected List<string> Differing { get; } = [];

    private protected TempFolder Folder { get; private set; }

    [SetUp]
    public void Open()
    {
        Folder = new TempFolder();
        Said.Clear();
        Differing.Clear();
    }

    [TearDown]
    public void Close() => Folder.Dispose();

    private protected RunStore Store() => new(Folder.Path, Say, Differing.Add);

    private protected void Say(string line)
    {
        lock (Said)
            Said.Add(line);
    }

    private protected IReadOnlyList<StoredResult> Find(params EntryKey[] keys) => Store().Find(keys, Result.GetType(), _ => "");

    private protected string[] Files(string place) =>
        Directory.Exists(Folder[place]) ? Directory.GetFiles(Folder[place], "*", SearchOption.AllDirectories) : [];
}
