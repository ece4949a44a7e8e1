using System.Text.RegularExpressions;
using Reproducibility.Results;

namespace Reproducibility.Pages.Report;

/// <summary>Writes the report of a run.</summary>
public static partial class ReportFolder
{
    /// <summary>Largest size of the single file, in bytes.</summary>
    public const int MostBytes = 5_000_000;

    /// <summary>Writes the folder form: index.html, icon, style, script and the figures.</summary>
    /// <param name="run">Folder with the run's results.json or results.jsonl.</param>
    /// <param name="to">The report's folder; what an earlier report left there is removed.</param>
    /// <param name="history">Files of JSON lines, one line per run; those that are missing are left out.</param>
    /// <param name="source">Address of a source "path:line"; null: none is known.</param>
    /// <returns>Path of the page.</returns>
    /// <exception cref="ResultException">The run's folder has no result, or the report's has figures of something else.</exception>
    public static async Task<string> Write(string run, string to, IEnumerable<string>? history = null, Func<string, string?>? source = null)
    {
        var result = ResultLog.Read(run);
        var figures = PageFolder.Begin(to, "report.js");
        foreach (var study in result.Studies.Where(s => Exists(run, s.Figure)))
            File.Copy(Path.Combine(run, study.Figure!), Path.Combine(figures, Name(study)));
        var page = Path.Combine(to, "index.html");
        WholeFile.Write(page, await Render(Model(run, result, history, source) with
        {
            Figure = study => Exists(run, study.Figure) ? $"figures/{Name(study)}" : null,
        }));
        return page;
    }

    /// <summary>Writes the single-file form: style, script and figures in the page.</summary>
    /// <exception cref="ResultException">The run's folder has no result, or the page would be larger than <see cref="MostBytes"/>.</exception>
    public static async Task<string> WriteSingle(string run, string file, IEnumerable<string>? history = null, Func<string, string?>? source = null)
    {
        var page = await Render(Model(run, ResultLog.Read(run), history, source) with
        {
            Figure = study => Exists(run, study.Figure) ? Inline(File.ReadAllText(Path.Combine(run, study.Figure!))) : null,
            Single = true,
        });
        var size = System.Text.Encoding.UTF8.GetByteCount(page);
        if (size > MostBytes)
            throw new ResultException(
                $"The page would have {size / 1e6:0.0} MB, and a single file has at most {MostBytes / 1e6:0} MB. Write the folder form instead.");
        WholeFile.Write(file, page);
        return file;
    }

    internal static Task<string> Render(ReportModel model) => Html.Render<ReportPage>(("Model", model));

    private static ReportModel Model(string run, RunResult result, IEnumerable<string>? history, Func<string, string?>? source) =>
        new(result, History.Read(history ?? []))
    {
        Figure = _ => null,
        Tables = study => Exists(run, study.Tables) ? File.ReadAllText(Path.Combine(run, study.Tables!)) : "",
        Source = source ?? (_ => null),
    };

    /// <summary>A result file from elsewhere names no file outside of its folder.</summary>
    private static bool Exists(string run, string? path) =>
        path is not null && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..") && File.Exists(Path.Combine(run, path));

    private static string Name(StudyResult study) => Unsafe().Replace(study.Id, "-") + ".svg";

    /// <summary>A data address of a figure without the series it embeds, which the page does not read.</summary>
    private static string Inline(string svg) =>
        "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Metadata().Replace(svg, "")));

    [GeneratedRegex("[^A-Za-z0-9._-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unsafe();

    [GeneratedRegex("<metadata.*?</metadata>\\s*", RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Metadata();
}
