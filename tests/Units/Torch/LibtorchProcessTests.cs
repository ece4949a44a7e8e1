using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Torch;

public class LibtorchProcessTests
{
    [Test]
    public void Every_thread_that_asks_computes_on_itself_alone()
    {
        var threads = 0;
        var other = new Thread(() =>
        {
            LibtorchProcess.Prepare();
            threads = torch.get_num_threads();
        });
        other.Start();
        other.Join();
        Assert.That(threads, Is.EqualTo(1));
    }
}
