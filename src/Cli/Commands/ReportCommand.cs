using System.ComponentModel;
using Reproducibility.Cli.Setup;
using Reproducibility.Pages.Report;
using Reproducibility.Results;
using Spectre.Console.Cli;

namespace Reproducibility.Cli.Commands;

/// <summary>The arguments of ./report.</summary>
public sealed class ReportSettings : CommandSettings
{
    [CommandArgument(0, "[FOLDER]")]
    [Description("folder of a run, with results.json (default: artifacts/)")]
    public string? Folder { get; init; }

    [CommandOption("--output <PATH>")]
    [Description("folder to write the report to (default: FOLDER/report), with --single a file (default: FOLDER/report.html)")]
    public string? Output { get; init; }

    [CommandOption("--single")]
    [Description("one file of at most 5 MB, with its figures in it")]
    public bool Single { get; init; }

    [CommandOption("--history <FILE>")]
    [Description("a file of earlier verdicts (several: their union; default: FOLDER/history.jsonl)")]
    public string[]? History { get; init; }

    [CommandOption("--source <ADDRESS>")]
    [Description("where the sources are read, such as https://HOST/OWNER/NAME/blob/COMMIT/ (default: this checkout)")]
    public string? Source { get; init; }

    [CommandOption("--summary <FILE>")]
    [Description("also write a Markdown summary for a CI job")]
    public string? Summary { get; init; }

    [CommandOption("--comment <FILE>")]
    [Description("also write a Markdown comment for a pull request")]
    public string? Comment { get; init; }

    [CommandOption("--before <FOLDER>")]
    [Description("folder of an earlier run, whose verdicts the comment compares")]
    public string? Before { get; init; }

    [CommandOption("--badge <FILE>")]
    [Description("also write a badge, an SVG")]
    public string? Badge { get; init; }
}

/// <summary>Writes the report of a run that is there, and other forms of it.</summary>
public sealed class ReportCommand : AsyncCommand<ReportSettings>
{
    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, ReportSettings settings)
    {
        var checkout = Checkout.Find();
        var run = Path.GetFullPath(settings.Folder ?? checkout.Artifacts);
        var to = Path.GetFullPath(settings.Output ?? Path.Combine(run, settings.Single ? "report.html" : "report"));
        var history = settings.History is { Length: > 0 } given ? given : [Path.Combine(run, "history.jsonl")];
        var source = Sources(settings.Source, settings.Single ? Path.GetDirectoryName(to)! : to, checkout.Root);
        Console.WriteLine(settings.Single ? await ReportFolder.WriteSingle(run, to, history, source) : await ReportFolder.Write(run, to, history, source));
        var result = ResultLog.Read(run);
        if (settings.Summary is { } summary)
            WholeFile.Write(summary, MarkdownSummary.Job(result));
        if (settings.Comment is { } comment)
            WholeFile.Write(comment, MarkdownSummary.Comment(result, settings.Before is { } before ? ResultLog.Read(before) : null));
        if (settings.Badge is { } badge)
            WholeFile.Write(badge, Reproducibility.Results.Badge.Svg(result));
        return ExitCode.Success;
    }

    internal static Func<string, string?> Sources(string? address, string page, string root) => source => address is null
        ? $"{Path.GetRelativePath(page, root).Replace('\\', '/')}/{source.Replace(":", "#L")}"
        : $"{address.TrimEnd('/')}/{source.Replace(":", "#L")}";
}
