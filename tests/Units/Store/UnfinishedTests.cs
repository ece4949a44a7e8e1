using Reproducibility.Store;

namespace Reproducibility.Units.Store;

public sealed class UnfinishedTests : StoreFixture
{
    private const string Place = "unfinished";

    [TestCase(typeof(IOException))]
    [TestCase(typeof(UnauthorizedAccessException))]
    [TestCase(typeof(OverflowException))]
    [TestCase(typeof(OutOfMemoryException))]
    public void A_copy_that_cannot_be_kept_is_said_once_and_entries_still_are(Type error)
    {
        var (store, tries) = (Store(), 0);
        var copies = store.Unfinished([Keys.Of()]);
        for (var epoch = 0; epoch < 3; epoch++)
            copies.Write(Fail, NoData);
        store.Add(Keys.Of(), Result, 1, NoData);
        Assert.That(Said.Single(), Does.Contain("keeps no more copies").And.Contain("the run goes on without"));
        Assert.That((tries, Files(Place).Length, Find(Keys.Of()).Count), Is.EqualTo((1, 0, 1)));

        IReadOnlyDictionary<string, Tensor> Fail()
        {
            tries++;
            throw (Exception)Activator.CreateInstance(error)!;
        }
    }

    [Test]
    public void A_folder_that_takes_no_copies_takes_entries()
    {
        Folder.Write(Place, [1]);
        var store = Store();
        store.Unfinished([Keys.Of()]).Write(() => RecordFormat.Write(Result), NoData);
        store.Add(Keys.Of(), Result, 1, NoData);
        Assert.That((Said.Count, Find(Keys.Of()).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public void What_nobody_went_on_with_goes_after_a_month()
    {
        File.SetLastWriteTimeUtc(Folder.Write($"{Place}/old.safetensors", [1]), DateTime.UtcNow.AddDays(-31));
        File.SetLastWriteTimeUtc(Folder.Write($"{Place}/young.safetensors", [1]), DateTime.UtcNow.AddDays(-29));
        Store().Unfinished([Keys.Of()]);
        Assert.That(Files(Place).Select(Path.GetFileNameWithoutExtension), Is.EqualTo(new[] { "young" }));
    }

    [Test]
    public void Trainings_that_go_on_together_have_a_copy_of_their_own()
    {
        var tensors = RecordFormat.Write(Result);
        Store().Unfinished([Keys.Of(), Keys.Of(1001)]).Write(() => tensors, NoData);
        foreach (var others in new EntryKey[][] { [Keys.Of()], [Keys.Of(1001), Keys.Of()], [Keys.Of() with { Tier = "paper" }, Keys.Of(1001)] })
            Assert.That(Store().Unfinished(others).Read(_ => ""), Is.Null);
        Assert.That(Store().Unfinished([Keys.Of(), Keys.Of(1001)]).Read(_ => ""), Has.Count.EqualTo(tensors.Count));
        Assert.That(new RunStore(Folder.Path, Say, fresh: true).Unfinished([Keys.Of(), Keys.Of(1001)]).Read(_ => ""), Is.Null);
    }
}
