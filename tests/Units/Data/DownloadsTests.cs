using System.Security.Authentication;
using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.FakeMirrors;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class DownloadsTests
{
    private TempFolder cache = null!;

    [SetUp]
    public void MakeCache() => cache = new TempFolder();

    [TearDown]
    public void RemoveCache() => cache.Dispose();

    [Test]
    public void Missing_files_are_downloaded_into_the_cache_once()
    {
        var mirrors = new FakeMirrors(new() { ["first.example"] = Published });

        Assert.That(Search(mirrors).Find(MnistManifest).Whole, Is.Not.Null);
        _ = Search(mirrors).Find(MnistManifest);

        Assert.That(cache.Files, Is.EqualTo(Mnist().Keys.Select(name => $"mnist/{name}.gz").Order(StringComparer.Ordinal)));
        Assert.That(mirrors.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    public void An_archive_is_checked_and_kept_as_it_is()
    {
        var archive = Gzip(Tar("cifar-10-batches-bin", Cifar()));
        var mirrors = new FakeMirrors(new() { ["first.example"] = _ => Serve(archive) });

        Assert.That(Search(mirrors).Find(CifarManifest).Whole, Is.Not.Null);

        Assert.That(cache.Files, Is.EqualTo(new[] { "cifar10/cifar-10-binary.tar.gz" }));
        Assert.That(mirrors.Requests, Is.EqualTo(new[] { "https://first.example/~kriz/cifar-10-binary.tar.gz" }));
    }

    private static IEnumerable<TestCaseData> Failures()
    {
        yield return Case("refuses", "404", _ => NotFound);
        yield return Case("serves garbage", "what it serves is a web page", _ => Serve("<html>Log in to this network</html>"u8.ToArray()));
        yield return Case("serves another file", "is cut off or something else: 3 of 34 bytes", _ => Serve(Gzip([1, 2, 3])));
        yield return Case("ends early", "ends early", name => Serve(Bytes(name)[..^12]));
        yield return Case("breaks off", "Connection reset by peer", name => Serve(new BrokenStream(Bytes(name)[..9], silent: false)));
        yield return Case("goes silent", "no answer within", name => Serve(new BrokenStream(Bytes(name)[..9], silent: true)));

        static TestCaseData Case(string what, string message, Func<string, HttpResponseMessage> answer) =>
            new TestCaseData(message, answer).SetArgDisplayNames(what);
    }

    [TestCaseSource(nameof(Failures))]
    public void A_mirror_that_fails_gives_way_to_the_next(string _, Func<string, HttpResponseMessage> answer)
    {
        var mirrors = new FakeMirrors(new() { ["first.example"] = answer, ["second.example"] = Published });

        Assert.That(Search(mirrors).Find(MnistManifest).Whole, Is.Not.Null);
        Assert.That(cache.Files, Has.Exactly(4).Items);
    }

    [TestCaseSource(nameof(Failures))]
    public void Where_all_mirrors_fail_nothing_is_left_and_the_error_says_why(string message, Func<string, HttpResponseMessage> answer)
    {
        var mirrors = new FakeMirrors(new() { ["first.example"] = answer });

        var error = Assert.Throws<DataSetNotFoundException>(() => Search(mirrors).Find(MnistManifest))!;

        Assert.That(error.Message, Does.Contain($"https://first.example/{TrainImages}.gz: ").And.Contain(message)
            .And.Contain($"https://second.example/{TrainImages}.gz: No such host is known"));
        Assert.That(cache.Files, Is.Empty);
    }

    [Test]
    public void Without_a_network_the_first_file_decides()
    {
        var mirrors = None;
        Assert.That(() => Search(mirrors).Find(MnistManifest), Throws.TypeOf<DataSetNotFoundException>());
        Assert.That(mirrors.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public void The_innermost_cause_is_said_and_what_to_do_about_it()
    {
        var cause = new AuthenticationException("The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot");
        var mirrors = new FakeMirrors(new()
        {
            ["first.example"] = _ => throw new HttpRequestException("The SSL connection could not be established, see inner exception.", cause),
        });
        Assert.That(() => Search(mirrors).Find(MnistManifest), Throws.TypeOf<DataSetNotFoundException>().With.Message
            .Contains($"https://first.example/{TrainImages}.gz: The SSL connection could not be established: {cause.Message}").And.Message
            .Contains("let this machine trust the proxy's certificate, or put the files there by hand"));
    }

    [Test]
    public void What_is_in_the_cache_is_not_fetched_again()
    {
        cache.Store(Mnist().Each(name => $"mnist/{name}.gz", Gzip));
        File.Delete(cache[$"mnist/{TrainLabels}.gz"]);
        var mirrors = new FakeMirrors(new() { ["first.example"] = Published });
        Assert.That(Search(mirrors).Find(MnistManifest).Whole, Is.Not.Null);
        Assert.That(mirrors.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_damaged_file_in_the_cache_is_fetched_again()
    {
        cache.Store(Mnist().Each(name => $"mnist/{name}.gz", Gzip));
        cache.Write($"mnist/{TrainLabels}.gz", []);
        Assert.That(Search(new FakeMirrors(new() { ["first.example"] = Published })).Find(MnistManifest).Whole, Is.Not.Null);
    }

    [Test]
    public void Offline_nothing_is_asked()
    {
        var mirrors = new FakeMirrors(new() { ["first.example"] = Published });
        Assert.That(() => (Search(mirrors) with { Offline = true }).Find(MnistManifest), Throws.TypeOf<DataSetNotFoundException>());
        Assert.That(mirrors.Requests, Is.Empty);
    }

    [Test]
    public void Unwritable_cache()
    {
        var file = cache.Write("a file", [1]);
        var search = Search(new FakeMirrors(new() { ["first.example"] = Published })) with { Cache = file };
        Assert.That(() => search.Find(MnistManifest), Throws.TypeOf<DataSetException>()
            .With.Message.Contains(Path.Combine(file, "mnist")).And.Message.Contains("XDG_CACHE_HOME"));
    }

    [Test]
    public void Unwritable_cache_without_a_network_is_just_absent_data()
    {
        var search = Search(None) with { Cache = cache.Write("a file", [1]) };
        Assert.That(() => search.Find(MnistManifest), Throws.TypeOf<DataSetNotFoundException>());
    }

    [Test]
    public void What_a_killed_download_left_is_never_read_and_goes_in_time()
    {
        var old = cache.Write($"mnist/{TrainImages}.gz.0123.partial", Bytes(TrainImages + ".gz")[..9]);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));
        var recent = cache.Write($"mnist/{TrainImages}.gz.4567.partial", Bytes(TrainImages + ".gz")[..9]);

        Assert.That(Search(new FakeMirrors(new() { ["first.example"] = Published })).Find(MnistManifest).Whole, Is.Not.Null);

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
