using System.Diagnostics;
using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Running;

public class ParentTests
{
    [Test]
    [CancelAfter(20_000)]
    public async Task A_host_ends_with_the_process_that_started_it(CancellationToken late)
    {
        using var other = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var ended = new TaskCompletionSource();
        _ = Parent.EndWith(other.Id, ended.SetResult);
        await ended.Task.WaitAsync(late);
        Assert.That(other.HasExited);
    }

    [Test]
    public async Task One_that_is_gone_already_ends_it_at_once()
    {
        var ended = false;
        await Parent.EndWith(int.MaxValue, () => ended = true);
        Assert.That(ended);
    }
}
