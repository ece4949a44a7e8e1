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
    [Description("folder with .received. and .verified. files, such as a CI job uploads (default: snapshots/)")]
    public string? Folder { get; init; }

    [CommandOption("--accept <ID>")]
    [Description("accept a snapshot, a study, a folder or all (several: --accept A --accept B, or A,B)")]
    public string[]? Accept { get; init; }

    [CommandOption("--json")]
    [Description("what is pending as JSON, and no page")]
    public bool Json { get; init; }

    [CommandOption("--output <FOLDER>")]
    [Description("folder to write the page to (default: artifacts/review)")]
    public string? Output { get; init; }
}

/// <summary>Lists and shows the snapshots that wait for a decision, and accepts some.</summary>
public sealed class ReviewCommand : AsyncCommand<ReviewSettings>
{
    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, ReviewSettings settings)
    {
        var checkout = Checkout.Find();
        var snapshots = Path.GetFullPath(settings.Folder ?? checkout["snapshots"]);
        if (!Directory.Exists(snapshots))
            throw new UserException($"{snapshots} is no folder. Name one with .received. and .verified. files.", ExitCode.Usage);
        string[] accept =
            [.. (settings.Accept ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        if (accept.Length > 0)
            Accept(snapshots, accept, settings.Json);
        var stale = settings.Folder is null ? ReviewFolder.Stale(snapshots, [.. Catalogue.Read(checkout).Claims.Select(c => (c.Id, c.Study))]) : [];
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
            pending.Count == 0 ? "Nothing is pending." : $"{pending.Count} pending. Look at {page}, then: ./review --accept ID (or a study, or all)");
        return pending.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

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
