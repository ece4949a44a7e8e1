using System.Diagnostics;
using System.Globalization;
using Reproducibility.Cli.Running;

namespace Reproducibility.Units.Cli;

[Platform("Unix")]
public class ChildTests
{
    [Test]
    public void Says_its_lines_and_its_status()
    {
        var lines = new List<string>();
        var status = Child.Run(new ProcessStartInfo("sh", ["-c", "echo one; exit 3"]), lines.Add, CancellationToken.None);
        Assert.That((status, lines.Single()), Is.EqualTo((3, "one")));
    }

    [Test]
    [CancelAfter(20_000)]
    public void A_stop_ends_it_and_all_below_it(CancellationToken late)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late);
        var ids = new List<int>();
        Assert.That(
            () => Child.Run(new ProcessStartInfo("sh", ["-c", "sh -c 'echo $$; exec sleep 60' & echo $$; wait"]), Heard, stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => ids.Where(IsAlive), Is.Empty.After(5000, 50));

        void Heard(string line)
        {
            lock (ids)
                ids.Add(int.Parse(line, CultureInfo.InvariantCulture));
            if (ids.Count == 2)
                stop.Cancel();
        }
    }

    [Test]
    public void What_outlives_it_and_holds_its_outputs_is_not_waited_for()
    {
        var watch = Stopwatch.StartNew();
        var status = Child.Run(new ProcessStartInfo("sh", ["-c", "sleep 30 & exit 0"]), _ => { }, CancellationToken.None);
        Assert.That((status, watch.Elapsed < TimeSpan.FromSeconds(20)), Is.EqualTo((0, true)));
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
