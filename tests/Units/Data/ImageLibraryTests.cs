using NUnit.Framework;
using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class ImageLibraryTests
{
    [Test]
    public void Each_set_is_read_once_also_by_many_threads()
    {
        using var folder = new TempFolder();
        var manifest = folder.Store(Manifest("mnist", Mnist()), Mnist()).Manifest;
        var library = new ImageLibrary(new DataSearch([folder.Path], folder["cache"]) { Offline = true }, manifest);

        var sets = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => library.Mnist(Split.Train)).ToList();

        Assert.That(sets, Has.All.SameAs(sets[0]));
    }

    [Test]
    public void What_was_not_found_is_not_looked_for_again()
    {
        using var folder = new TempFolder();
        var mirrors = FakeMirrors.None;
        var library = new ImageLibrary(
            new DataSearch([], folder.Path) { Downloads = new Downloads(mirrors) }, Manifest("mnist", Mnist()));

        foreach (var split in Enum.GetValues<Split>())
            Assert.That(() => library.Mnist(split), Throws.TypeOf<DataSetNotFoundException>());

        Assert.That(mirrors.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public void Absent_digits_are_drawn_but_damaged_ones_are_an_error()
    {
        using var folder = new TempFolder();
        var manifest = Manifest("mnist", Mnist());
        var search = new DataSearch([folder.Path], folder["cache"]) { Offline = true };
        Assert.That(new ImageLibrary(search, manifest).Digits(Split.Test).Name, Is.EqualTo("glyphs"));

        _ = folder.Store(manifest, Mnist());
        Assert.That(new ImageLibrary(search, manifest).Digits(Split.Test).Name, Is.EqualTo("mnist"));

        folder.Write("mnist/t10k-labels-idx1-ubyte.gz", [1, 2, 3]);
        Assert.That(() => new ImageLibrary(search, manifest).Digits(Split.Test), Throws.TypeOf<DamagedDataException>());
    }

    [Test]
    public void Why_digits_are_drawn_is_said_once()
    {
        using var folder = new TempFolder();
        var said = new List<string>();
        var library = new ImageLibrary(new DataSearch([], folder.Path) { Offline = true }, say: said.Add);
        foreach (var split in Enum.GetValues<Split>())
            _ = library.Digits(split);
        Assert.That(said.Single(), Does.Contain("was not found").And.Contain("drawn digits"));
    }

    [Test]
    public void Absent_colours_are_drawn()
    {
        using var folder = new TempFolder();
        var library = new ImageLibrary(new DataSearch([folder.Path], folder["cache"]) { Offline = true });
        Assert.That(library.Colours(Split.Test).Name, Is.EqualTo("colour-glyphs"));
    }
}
