using System.ComponentModel;
using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Setup;
using Reproducibility.Pages.Review;
using Reproducibility.Snapshots;
using Spectre.Console.Cli;

namespace Reproducibility.Cli.Commands;

/// <summary>The arguments of ./review.</summary>
public sealed class ReviewSettings : CommandSettings
{
    [CommandArgument(0, "[FOLDER]")]
    [Description("folder with .received. and .verified. files, such as a CI job uploads (default: snapshots/); with --accept also more to accept")]
    public string[] Words { get; init; } = [];

    [CommandOption("--accept <ID>")]
    [Description("accept a snapshot, a study, all of a report or a tier, or all (several: --accept A B)")]
    public string[]? Accept { get; init; }

    [CommandOption("--json")]
    [Description("what is pending as JSON, and no page")]
    public bool Json { get; init; }

    [CommandOption("--output <FOLDER>")]
    [Description("folder to write the page to (default: artifacts/review)")]
    public string? Output { get; init; }

    /// <summary>The folder that was named; null: none.</summary>
    /// <exception cref="UserException">A word that is to be the folder is none, or there are two.</exception>
    public string? Folder => Words.Except(Accepted).ToArray() switch
    {
        [] => null,
        [var folder] when Directory.Exists(folder) => Path.GetFullPath(folder),
        [var word] => throw new UserException($"{word} is no folder. Name one with .received. and .verified. files.", ExitCode.Usage),
        var several => throw new UserException(
            $"{string.Join(" and ", several)}: one folder at a time. Snapshots to accept stand behind --accept.", ExitCode.Usage),
    };

    /// <summary>The names of what is accepted: with --accept each word that is no folder.</summary>
    public string[] Accepted => Accept is not { Length: > 0 } first ? []
        : [.. first.SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Concat(Words.Where(word => !Directory.Exists(word)))];
}

/// <summary>Lists and shows the snapshots that wait for a decision, and accepts some.</summary>
public sealed class ReviewCommand : AsyncCommand<ReviewSettings>
{
    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, ReviewSettings settings)
    {
        var checkout = Checkout.Find();
        var (folder, accept) = (settings.Folder, settings.Accepted);
        var snapshots = folder ?? checkout["snapshots"];
        if (accept.Length > 0)
            Accept(snapshots, accept, settings.Json);
        var stale = folder is null ? Stale(checkout, snapshots) : [];
        if (settings.Json)
        {
            var waiting = PendingSnapshot.In(snapshots);
            Console.Write(ReviewFolder.Json(waiting, stale));
            return waiting.Count == 0 ? ExitCode.Success : ExitCode.Failure;
        }

        var (page, pending) = await ReviewFolder.Write(snapshots, Path.GetFullPath(settings.Output ?? Path.Combine(checkout.Artifacts, "review")), stale);
        foreach (var line in ReviewFolder.Lines(pending).Concat(stale.Select(path => $"{path}: stale; no claim or study belongs to it")))
            Console.WriteLine(line);
        Console.WriteLine(
            pending.Count == 0
                ? "Nothing is pending."
                : $"{pending.Count} pending. Look at {page}, then: ./review {(folder is null ? "" : folder + " ")}--accept ID (or a study, or all)");
        return pending.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static IReadOnlyList<string> Stale(Checkout checkout, string snapshots) => ReviewFolder.Stale(
        snapshots,
        [.. File.ReadLines(checkout["tests", "Fixtures", "Studies", "seeds.tsv"]).Skip(1).Select(line => line.Split('\t')[0]).Distinct()],
        [.. Catalogue.Read(checkout).Claims.Select(c => (c.Id, c.Study))]);

    /// <summary>Accepts all that the names mean, or nothing where one of them means nothing.</summary>
    private static void Accept(string snapshots, string[] names, bool silent)
    {
        try
        {
            SnapshotAcceptance.Refuse(Environment.GetEnvironmentVariable, "--accept");
        }
        catch (InvalidOperationException e)
        {
            throw new UserException(e.Message);
        }

        var pending = PendingSnapshot.In(snapshots);
        if (names.FirstOrDefault(name => name != "all" && !pending.Any(p => p.Is(name))) is { } unknown)
            throw new UserException($"Nothing pending is called '{unknown}', so nothing was accepted. ./review lists what is pending.", ExitCode.Usage);
        foreach (var snapshot in pending.Where(p => names.Any(p.Is)))
        {
            snapshot.Accept();
            if (!silent)
                Console.WriteLine($"Accepted {snapshot.Id}");
        }
    }
}
