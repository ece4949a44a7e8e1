namespace Reproducibility.Cli.Commands;

/// <summary>The arguments of ./test.</summary>
/// <param name="Suites">Projects below tests/.</param>
/// <param name="Build">Whether to build first.</param>
/// <param name="Rest">Options of dotnet test.</param>
public sealed record TestOptions(IReadOnlyList<string> Suites, bool Build, IReadOnlyList<string> Rest)
{
    /// <summary>The project of the claims.</summary>
    public const string Claims = "Claims";

    private const string NoBuild = "--no-build";
    private static readonly string[] Units = ["Units", "Pages"];

    /// <summary>Reads the arguments; a settings file is checked, and named from where the user stands.</summary>
    public static TestOptions Parse(string[] arguments)
    {
        var (suites, rest) = arguments switch
        {
            ["units", .. var after] => (Units, after),
            ["claims", .. var after] => ([Claims], after),
            [var word, ..] when !word.StartsWith('-') => throw new UserException($"'{word}' is neither units nor claims. See ./test --help.", ExitCode.Usage),
            _ => ([.. Units, Claims], arguments),
        };
        var given = rest.Where(option => option != NoBuild).ToList();
        for (var i = 0; i < given.Count && given[i] != "--"; i++)
        {
            if (given[i] is "--settings" or "-s" && i + 1 < given.Count)
                SettingsFile.Read(given[i + 1] = Path.GetFullPath(given[i + 1]));
        }

        return new TestOptions(suites, !rest.Contains(NoBuild), given);
    }

    /// <summary>On GitHub's runners failures become annotations.</summary>
    public static string[] Loggers(Func<string, string?> environment) =>
        environment("GITHUB_ACTIONS") == "true" ? ["--logger", "GitHubActions"] : [];
}
