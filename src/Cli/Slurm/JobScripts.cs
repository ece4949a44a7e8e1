using Reproducibility.Results;

namespace Reproducibility.Cli.Slurm;

/// <summary>The two job scripts of a run. Each holds all its options, so that sbatch takes it again by hand.</summary>
/// <param name="program">The program that the jobs start, with its first arguments.</param>
/// <param name="folder">Absolute path of the run's folder.</param>
/// <param name="options">The user's own options of sbatch.</param>
public sealed class JobScripts(IReadOnlyList<string> program, string folder, IReadOnlyList<string> options)
{
    /// <summary>Words after which the program does what the scripts want.</summary>
    public const string ShardWord = "slurm-shard", MergeWord = "slurm-merge";

    private static readonly string[] Ours = ["--array", "-a", "--dependency", "-d", "--wrap", "--output", "-o", "--parsable"];

    /// <summary>Paths of the scripts.</summary>
    public string Shard => Path.Combine(folder, "shard.sh");

    /// <inheritdoc cref="Shard"/>
    public string Merge => Path.Combine(folder, "merge.sh");

    /// <summary>Checks the user's options.</summary>
    /// <exception cref="UserException">One of them is not the user's to give.</exception>
    public static void Check(IEnumerable<string> options)
    {
        if (options.Select(option => option.Split('=')[0]).FirstOrDefault(Ours.Contains) is { } taken)
            throw new UserException($"{taken} is chosen by --slurm: leave it out behind --.", ExitCode.Usage);
    }

    /// <summary>Writes both.</summary>
    public void Write(int shards)
    {
        // Slurm tells the script alone a minute before the time limit, and the script has become the program.
        WholeFile.Write(Shard, Script(ShardWord, $"--array=1-{shards}", $"--output={SlurmRun.Log(Escaped(folder), "%a")}", "--requeue", "--signal=B:TERM@60"));
        WholeFile.Write(Merge, Script(MergeWord, $"--output={Path.Combine(Escaped(folder), "merge.log")}", "--requeue"));
    }

    private string Script(string word, params string[] ours) => string.Join('\n',
    [
        "#!/bin/bash",
        "#SBATCH --job-name=reproduce",
        "#SBATCH --open-mode=append",
        .. ours.Select(option => $"#SBATCH {Quoted(option)}"),
        .. options.Count > 0 ? new[] { $"#SBATCH {string.Join(' ', options.Select(Quoted))}" } : [],
        "# As many workers as Slurm gives cores.",
        "export DOTNET_PROCESSOR_COUNT=${SLURM_CPUS_PER_TASK:-$SLURM_CPUS_ON_NODE}",
        $"exec {string.Join(' ', program.Select(Shell))} {word} {Shell(folder)}",
        "",
    ]);

    /// <summary>A percent sign of a path is no pattern.</summary>
    private static string Escaped(string path) => path.Replace("%", "%%", StringComparison.Ordinal);

    /// <summary>As sbatch reads its own lines.</summary>
    private static string Quoted(string option) => option.Contains(' ') ? $"\"{option}\"" : option;

    private static string Shell(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
