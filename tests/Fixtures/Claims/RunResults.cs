using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Pages.Report;
using Reproducibility.Results;

namespace Reproducibility.Fixtures.Claims;

/// <summary>The results of this run in artifacts/: results.jsonl as they come; at its end results.json, a table and the report.</summary>
/// <param name="settings">What the run is asked for.</param>
public sealed class RunResults(RunSettings settings)
{
    private readonly Lazy<ResultLog> log = new(() => new ResultLog(Repository.Artifacts, Info(settings)));

    /// <summary>Adds a verdict; a claim judged twice counts once.</summary>
    public void Add(Judgement judgement) => log.Value.Add(JudgementResult.Of(judgement, Repository.Root));

    /// <summary>Adds what a study found, with its figure and tables.</summary>
    public void Add(Study study, Lab lab, Findings found)
    {
        var result = new StudyResult
        {
            Id = study.Id,
            Title = study.Title,
            Data = found.Data,
            DataDescription = DataSets.In(settings.Data).Find(found.Data)?.Description ?? "",
            Seeds = found.Measurements.Seeds,
            Engines = [.. lab.EnginesUsed],
            Seconds = Math.Round(lab.Time.TotalSeconds, 1),
            Notes = found.Notes,
            Recorded = RecordedNumbers.Among(study, found),
        };
        log.Value.Add(result, found.Figure.ToSvg(), StudyDocument.Markdown(study, found, study.Plan(settings)));
    }

    /// <summary>Writes the whole result, the table, the report and a line of the history; nothing where no claim was judged.</summary>
    public async Task Write()
    {
        if (!log.IsValueCreated || log.Value.Result.Claims.Count == 0)
            return;
        var result = log.Value.Finish();
        WholeFile.Write(Path.Combine(Repository.Artifacts, "verdicts.txt"), VerdictTable.Text(result));
        var history = Path.Combine(Repository.Artifacts, "history.jsonl");
        History.Append(history, result);
        var report = Path.Combine(Repository.Artifacts, "report");
        var root = Path.GetRelativePath(report, Repository.Root).Replace('\\', '/');
        await ReportFolder.Write(Repository.Artifacts, report, [history], source => $"{root}/{source.Replace(":", "#L")}");
    }

    private static RunInfo Info(RunSettings settings)
    {
        var (commit, changed) = Surroundings.Checkout(Repository.Root);
        return new RunInfo
        {
            Commit = commit,
            Changed = changed,
            Tier = settings.Tier.ToString().ToLowerInvariant(),
            Device = settings.Device,
            Seeds = Seeds(settings),
            Options = Options(settings),
            Machine = Surroundings.Machine(),
            Versions = Versions.Of(),
            Start = DateTimeOffset.UtcNow,
        };
    }

    private static string Seeds(RunSettings settings) => settings switch
    {
        { Seeds: [var first, .., var last] } => $"{first} to {last}",
        { Seeds: [var only] } => $"{only}",
        { FirstSeed: { } from } => $"each study's own number, from {from} on",
        _ => "each study's own",
    };

    private static string Options(RunSettings settings)
    {
        string[] options =
        [
            $"--tier {settings.Tier.ToString().ToLowerInvariant()}",
            settings.Device == "cpu" ? "" : $"--device {settings.Device}",
            settings.Seeds is [var first, ..] given
                ? $"--seeds {first}..{given[^1]}"
                : settings.FirstSeed is { } from ? $"--seeds {from}.." : "",
            settings.Engine is { } engine ? $"--engine {engine}" : "",
        ];
        return string.Join(' ', options.Where(o => o.Length > 0));
    }
}
