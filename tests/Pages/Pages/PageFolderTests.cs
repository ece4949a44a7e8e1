using Reproducibility.Pages.Report;
using Reproducibility.Pages.Review;
using Reproducibility.Results;

namespace Reproducibility.Tests.Pages;

public class PageFolderTests
{
    [Test]
    public void Figures_that_are_no_pages_stay()
    {
        using var folder = new TempFolder();
        new ResultLog(folder["run"], Runs.Of().Run).Finish();
        var own = Path.Combine(Directory.CreateDirectory(folder["paper/figures"]).FullName, "mine.svg");
        File.WriteAllText(own, "<svg/>");
        Assert.That(() => ReportFolder.Write(folder["run"], folder["paper"]), Throws.TypeOf<ResultException>().With.Message.Contains("another folder"));
        Assert.That(() => ReviewFolder.Write(folder["run"], folder["paper"]), Throws.TypeOf<ResultException>().With.Message.Contains("another folder"));
        Assert.That(own, Does.Exist);
    }

    [Test]
    public async Task Figures_of_an_earlier_page_go()
    {
        using var folder = new TempFolder();
        new ResultLog(folder["run"], Runs.Of().Run).Finish();
        await ReportFolder.Write(folder["run"], folder["report"]);
        var old = folder["report/figures/old.svg"];
        File.WriteAllText(old, "<svg/>");
        await ReportFolder.Write(folder["run"], folder["report"]);
        Assert.That(old, Does.Not.Exist);
    }
}
