using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Store;

namespace Reproducibility.Bench.Kills;

/// <summary>This program, which trains a small study with both engines.</summary>
internal sealed class Trainings : IVictim
{
    /// <summary>The word that makes it the run that is killed.</summary>
    public const string Word = "kills-victim";

    private const string Found = "found.txt";

    /// <summary>So short that most kills find a copy.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc/>
    public IEnumerable<string> Command(string folder) => [typeof(Trainings).Assembly.Location, Word, folder];

    /// <inheritdoc/>
    public IEnumerable<string> Results(string folder) => [Found];

    /// <summary>The run: takes what the store has, trains the rest, and writes down what it found.</summary>
    public static int Train(string folder)
    {
        var text = "";
        foreach (var engine in new[] { "lanes", "torch" })
        {
            var store = new RunStore(Path.Combine(folder, IVictim.Store), Console.WriteLine, Console.WriteLine);
            var settings = new RunSettings(Engine: engine) { CheckpointEvery = Pause };
            var run = new Suite(settings, store: store) { Code = _ => new Dictionary<string, string>() }.Run<KillStudy>();
            text += StudyDocument.Markdown(run.Study, run.Found(), run.Plan) + run.Found().Figure.ToSvg();
        }

        File.WriteAllText(Path.Combine(folder, Found), text);
        return 0;
    }
}
