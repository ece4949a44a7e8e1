using Reproducibility.Fixtures.Claims;

namespace Reproducibility.Units.Claims;

public class OrphanedSnapshotsTests
{
    [Test]
    public void What_no_study_and_no_claim_makes_is_listed()
    {
        var folder = Directory.CreateTempSubdirectory("orphans").FullName;
        try
        {
            Have("quick/r/1-1/s.verified.md", "quick/r/1-1/s.mnist.verified.svg", "paper/r/1-1/s.mnist.b-1.5.verified.md", "quick/r/1-1/whole.verified.md");
            Have("quick/r/1-1/s.received.md", "quick/r/1-1/s.old.verified.md", "quick/r/1-1/t.verified.svg", "draft/r/1-1/s.verified.md");
            Have("quick/r/1-1/s.glyphs.verified.md");
            string[] orphans =
                ["draft/r/1-1/s.verified.md", "quick/r/1-1/s.glyphs.verified.md", "quick/r/1-1/s.old.verified.md", "quick/r/1-1/t.verified.svg"];
            Assert.That(OrphanedSnapshots.In(folder, ["r/1-1/s"], ["r/1-1/s/b-1.5", "r/1-1/whole"]), Is.EqualTo(orphans));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Have(params string[] files)
        {
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                File.WriteAllText(Path.Combine(folder, file), "");
            }
        }
    }
}
