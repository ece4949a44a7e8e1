using NUnit.Framework;
using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class DataSearchTests
{
    private static readonly DataSetManifest Wanted = Manifest("mnist", Mnist());

    [Test]
    public void Folders_come_first_in_their_order_then_the_cache()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        using var cache = new TempFolder();
        var search = new DataSearch([first.Path, second.Path], cache.Path) { Offline = true };

        _ = cache.Store(Wanted, Mnist());
        Assert.That(search.Find(Wanted).Folder, Is.EqualTo(cache["mnist"]));
        _ = second.Store(Wanted, Mnist());
        Assert.That(search.Find(Wanted).Folder, Is.EqualTo(second["mnist"]));
        _ = first.Store(Wanted, Mnist());
        Assert.That(search.Find(Wanted).Folder, Is.EqualTo(first["mnist"]));
    }

    [Test]
    public void Files_may_lie_in_the_folder_itself()
    {
        using var folder = new TempFolder();
        foreach (var (name, content) in Mnist())
            folder.Write(name, content);
        Assert.That(new DataSearch([folder.Path], folder["cache"]) { Offline = true }.Find(Wanted).Folder, Is.EqualTo(folder.Path));
    }

    [Test]
    public void A_folder_that_lacks_a_file_is_passed_over_and_named_in_the_error()
    {
        using var folder = new TempFolder();
        _ = folder.Store(Wanted, Mnist());
        File.Delete(folder[$"mnist/{TrainLabels}.gz"]);
        var search = new DataSearch([folder.Path, folder["nowhere"]], folder["cache"]) { Offline = true };

        var error = Assert.Throws<DataSetNotFoundException>(() => search.Find(Wanted));

        Assert.That(error.Message, Does.StartWith("mnist was not found")
            .And.Contain($"{folder.Path}: mnist lacks {TrainLabels}")
            .And.Contain($"{folder["nowhere"]}: no such folder")
            .And.Contain("none, as REPRODUCIBILITY_OFFLINE is set")
            .And.Contain($"{TrainLabels}.gz").And.Contain("from https://first.example/ or https://second.example/")
            .And.Contain("REPRODUCIBILITY_DATA"));
    }

    [Test]
    public void The_folder_given_overrides_the_variable()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["REPRODUCIBILITY_DATA"] = Path.GetFullPath("named") };
        Assert.That(DataSearch.Default(null, variables.GetValueOrDefault).Folders[0], Is.EqualTo(Path.GetFullPath("named")));
        Assert.That(DataSearch.Default("", variables.GetValueOrDefault).Folders[0], Is.EqualTo(Path.GetFullPath("named")));
        Assert.That(DataSearch.Default("given", variables.GetValueOrDefault).Folders[0], Is.EqualTo(Path.GetFullPath("given")));
    }

    [Test]
    public void The_repository_has_a_folder_of_data()
    {
        var folders = DataSearch.Default(null, _ => null).Folders;
        Assert.That(folders, Has.Count.EqualTo(1));
        Assert.That(Path.GetFileName(folders[0]), Is.EqualTo("data"));
        Assert.That(File.Exists(Path.Combine(folders[0], "..", "Reproducibility.sln")), Is.True);
    }

    [Test]
    public void The_cache_is_the_users()
    {
        Assert.That(Cache(Path.GetFullPath("xdg")), Is.EqualTo(Path.Combine(Path.GetFullPath("xdg"), "reproducibility")));
        Assert.That(Cache("relative"), Is.EqualTo(Cache(null)), "a relative path in the variable does not count");
        Assert.That(Path.IsPathRooted(Cache(null)), Is.True);

        static string Cache(string? variable) => DataSearch.Default(null, name => name == "XDG_CACHE_HOME" ? variable : null).Cache;
    }

    [TestCase(null, false)]
    [TestCase("", false)]
    [TestCase("0", false)]
    [TestCase("False", false)]
    [TestCase("1", true)]
    [TestCase("true", true)]
    public void Offline_by_variable(string? value, bool offline) => Assert.That(
        DataSearch.Default(null, name => name == "REPRODUCIBILITY_OFFLINE" ? value : null).Offline, Is.EqualTo(offline));
}
