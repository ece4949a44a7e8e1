using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class DataSearchTests
{
    private static readonly Dictionary<string, byte[]> Files = Mnist().Each(name => $"mnist/{name}.gz", Gzip);

    [Test]
    public void Folders_come_first_in_their_order_then_the_cache()
    {
        using var first = new TempFolder();
        using var second = new TempFolder();
        using var cache = new TempFolder();
        var search = new DataSearch([first.Path, second.Path], cache.Path) { Offline = true };

        cache.Store(Files);
        Assert.That(search.Find(MnistManifest).Folder, Is.EqualTo(cache.Path));
        second.Store(Files);
        Assert.That(search.Find(MnistManifest).Folder, Is.EqualTo(second.Path));
        first.Store(Files);
        Assert.That(search.Find(MnistManifest).Folder, Is.EqualTo(first.Path));
    }

    [Test]
    public void A_folder_that_lacks_a_file_is_passed_over_and_named_in_the_error()
    {
        using var folder = new TempFolder();
        folder.Store(Files);
        File.Delete(folder[$"mnist/{TrainLabels}.gz"]);
        var search = new DataSearch([folder.Path, folder["nowhere"]], folder["cache"]) { Offline = true };

        var error = Assert.Throws<DataSetNotFoundException>(() => search.Find(MnistManifest))!;

        Assert.That(error.Message, Does.StartWith("MNIST was not found")
            .And.Contain($"{folder.Path}: mnist/").And.Contain($"missing: {TrainLabels}")
            .And.Contain($"{folder["nowhere"]}: no such folder")
            .And.Contain("none, as REPRODUCIBILITY_OFFLINE is set")
            .And.Contain($"put {TrainImages}, {TrainLabels}, ").And.Contain("REPRODUCIBILITY_DATA"));
        Assert.That(error.Summary, Is.EqualTo($"MNIST was not found in {folder.Path} or {folder["nowhere"]} or {folder["cache"]}, "
            + "and nothing is downloaded as REPRODUCIBILITY_OFFLINE is set"));
    }

    [Test]
    public void A_damaged_file_is_an_error_where_the_data_set_is_not_elsewhere()
    {
        using var folder = new TempFolder();
        using var cache = new TempFolder();
        folder.Store(Files);
        folder.Write($"mnist/{TrainImages}.gz", "<html>"u8.ToArray());
        var search = new DataSearch([folder.Path], cache.Path) { Offline = true };
        Assert.That(() => search.Find(MnistManifest),
            Throws.TypeOf<DataSetException>().With.Message.Contains("is a web page").And.Message.Contains("Delete or replace"));
        cache.Store(Files);
        Assert.That(search.Find(MnistManifest).Folder, Is.EqualTo(cache.Path));
    }

    [Test]
    public void Nothing_stands_in_for_a_folder_that_the_user_named()
    {
        using var named = new TempFolder();
        using var cache = new TempFolder();
        cache.Store(Files);
        var mirrors = FakeMirrors.None;
        var search = new DataSearch([], cache.Path) { Named = new(named.Path, "the setting Data"), Downloads = new Downloads(mirrors) };
        named.Write($"mnist/{TrainImages}.gz", []);

        Assert.That(() => search.Find(MnistManifest), Throws.TypeOf<DataSetException>().With.Message
            .StartsWith($"MNIST is not in {named.Path}, the folder named by the setting Data. There:").And.Message
            .Contains($"{TrainImages}.gz is empty").And.Message.Contains("missing: ").And.Message.Contains("It should hold "));
        Assert.That(mirrors.Requests, Is.Empty);
    }

    [Test]
    public void The_setting_overrides_the_variable()
    {
        using var folder = new TempFolder();
        var (set, exported) = (Directory.CreateDirectory(folder["set"]).FullName, Directory.CreateDirectory(folder["exported"]).FullName);
        Assert.That(Named(null), Is.EqualTo(new NamedFolder(exported, "REPRODUCIBILITY_DATA")));
        Assert.That(Named(""), Is.EqualTo(new NamedFolder(exported, "REPRODUCIBILITY_DATA")));
        Assert.That(Named(set), Is.EqualTo(new NamedFolder(set, "the setting Data")));
        Assert.That(DataSearch.Default(null, _ => null).Named, Is.Null);

        NamedFolder? Named(string? setting) => DataSearch.Default(setting, name => name == "REPRODUCIBILITY_DATA" ? exported : null).Named;
    }

    [Test]
    public void A_relative_folder_starts_where_the_user_stands()
    {
        using var stand = new TempFolder();
        var here = Directory.CreateDirectory(stand["a b;c&ä"]).FullName;
        Assert.That(Find("a b;c&ä", stand.Path), Is.EqualTo(here));
        Assert.That(Find(" ./a b;c&ä/../a b;c&ä ", stand.Path), Is.EqualTo(here));
        Assert.That(Find(here + "/", stand.Path), Is.EqualTo(here));
        Assert.That(Find("tests", null), Does.EndWith("tests"), "without PWD: the repository");

        static string Find(string folder, string? stand) => DataSearch.Default(folder, name => name == "PWD" ? stand : null).Named!.Path;
    }

    [Test]
    public void A_named_folder_that_is_none_is_an_error()
    {
        using var stand = new TempFolder();
        stand.Write("file", [1]);
        Assert.That(() => Default("nowhere"), Throws.TypeOf<DataSetException>().With.Message
            .Contains($"named by the setting Data, {stand["nowhere"]} (nowhere, from {stand.Path}), does not exist"));
        Assert.That(() => Default(stand["file"]), Throws.TypeOf<DataSetException>().With.Message.Contains($"{stand["file"]}, is a file, not a folder"));

        DataSearch Default(string folder) => DataSearch.Default(folder, name => name == "PWD" ? stand.Path : null);
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
