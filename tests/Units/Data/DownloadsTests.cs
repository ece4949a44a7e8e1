using NUnit.Framework;
using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.FakeMirrors;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class DownloadsTests
{
    private static readonly DataSetManifest Wanted = Manifest("mnist", Mnist());

    private TempFolder cache = null!;

    [SetUp]
    public void MakeCache() => cache = new TempFolder();

    [TearDown]
    public void RemoveCache() => cache.Dispose();

    [Test]
    public void Missing_files_are_downloaded_into_the_cache_once()
    {
        var mirrors = new FakeMirrors(new() { ["first.example"] = Published });

        var files = Search(mirrors).Find(Wanted);
        _ = Search(mirrors).Find(Wanted);

        Assert.That(MnistReader.Read(files, Split.Train).Labels, Is.EqualTo(new byte[] { 7, 0, 9 }));
        Assert.That(cache.Files, Is.EqualTo(Mnist().Keys.Select(name => $"mnist/{name}.gz").Order(StringComparer.Ordinal)));
        Assert.That(mirrors.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    public void An_archive_is_checked_and_kept_as_it_is()
    {
        var archive = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [CifarReader.Archive] = CifarArchive(Cifar()) };
        var manifest = Manifest("cifar10", archive) with { Mirrors = ["https://first.example/~kriz/{file}"] };
        var mirrors = new FakeMirrors(new() { ["first.example"] = name => Serve(archive[name]) });

        var files = Search(mirrors).Find(manifest);

        Assert.That(CifarReader.Read(files, Split.Test).Count, Is.EqualTo(2));
        Assert.That(cache.Files, Is.EqualTo(new[] { "cifar10/cifar-10-binary.tar.gz" }));
    }

    private static IEnumerable<TestCaseData> Failures()
    {
        yield return Case("refuses", "404", _ => NotFound);
        yield return Case("serves garbage", "not a gzip file", _ => Serve("<html>Log in to this network</html>"u8.ToArray()));
        yield return Case("serves another file", "the checksum is not one that was published", _ => Serve(Gzip([1, 2, 3])));
        yield return Case("ends early", "truncated", name => Serve(Bytes(name)[..^5]));
        yield return Case("breaks off", "Connection reset by peer", name => Serve(new BrokenStream(Bytes(name)[..9], silent: false)));
        yield return Case("goes silent", "no answer within", name => Serve(new BrokenStream(Bytes(name)[..9], silent: true)));

        static TestCaseData Case(string what, string message, Func<string, HttpResponseMessage> answer) =>
            new TestCaseData(message, answer).SetArgDisplayNames(what);
    }

    [TestCaseSource(nameof(Failures))]
    public void A_mirror_that_fails_gives_way_to_the_next(string _, Func<string, HttpResponseMessage> answer)
    {
        var mirrors = new FakeMirrors(new() { ["first.example"] = answer, ["second.example"] = Published });

        var files = Search(mirrors).Find(Wanted);

        Assert.That(MnistReader.Read(files, Split.Test).Labels, Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(cache.Files, Has.Exactly(4).Items);
    }

    [TestCaseSource(nameof(Failures))]
    public void Where_all_mirrors_fail_nothing_is_left_and_the_error_says_why(string message, Func<string, HttpResponseMessage> answer)
    {
        var mirrors = new FakeMirrors(new() { ["first.example"] = answer });

        var error = Assert.Throws<DataSetNotFoundException>(() => Search(mirrors).Find(Wanted));

        Assert.That(error.Message, Does.Contain($"https://first.example/{TrainImages}.gz: ").And.Contain(message)
            .And.Contain($"https://second.example/{TrainImages}.gz: No such host is known"));
        Assert.That(cache.Files, Is.Empty);
    }

    [Test]
    public void Without_a_network_the_first_file_decides()
    {
        var mirrors = None;
        Assert.That(() => Search(mirrors).Find(Wanted), Throws.TypeOf<DataSetNotFoundException>());
        Assert.That(mirrors.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public void Offline_nothing_is_asked()
    {
        var mirrors = new FakeMirrors(new() { ["first.example"] = Published });
        Assert.That(() => (Search(mirrors) with { Offline = true }).Find(Wanted), Throws.TypeOf<DataSetNotFoundException>());
        Assert.That(mirrors.Requests, Is.Empty);
    }

    [Test]
    public void Unwritable_cache()
    {
        var file = cache.Write("a file", [1]);
        var search = Search(new FakeMirrors(new() { ["first.example"] = Published })) with { Cache = file };
        Assert.That(() => search.Find(Wanted), Throws.TypeOf<CacheNotWritableException>()
            .With.Message.Contains(Path.Combine(file, "mnist")).And.Message.Contains("XDG_CACHE_HOME"));
    }

    [Test]
    public void Unwritable_cache_without_a_network_is_just_absent_data()
    {
        var search = Search(None) with { Cache = cache.Write("a file", [1]) };
        Assert.That(() => search.Find(Wanted), Throws.TypeOf<DataSetNotFoundException>());
    }

    [Test]
    public void What_a_killed_download_left_is_never_read_and_goes_in_time()
    {
        var old = cache.Write($"mnist/{TrainImages}.gz.0123.partial", Bytes(TrainImages + ".gz")[..9]);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));
        var recent = cache.Write($"mnist/{TrainImages}.gz.4567.partial", Bytes(TrainImages + ".gz")[..9]);

        var files = Search(new FakeMirrors(new() { ["first.example"] = Published })).Find(Wanted);

        Assert.That(() => files.Read(TrainImages), Throws.Nothing);
        Assert.That(File.Exists(old), Is.False);
        Assert.That(File.Exists(recent), Is.True, "another process may be writing it");
    }

    private static byte[] Bytes(string name) => Gzip(Mnist()[name[..^".gz".Length]]);

    private static HttpResponseMessage Published(string name) => Serve(Bytes(name));

    private DataSearch Search(FakeMirrors mirrors) => new([], cache.Path)
    {
        Downloads = new Downloads(mirrors) { Patience = TimeSpan.FromMilliseconds(200), Progress = _ => { } },
    };
}
