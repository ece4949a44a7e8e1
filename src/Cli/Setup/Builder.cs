using System.Globalization;
using Reproducibility.Cli.Running;

namespace Reproducibility.Cli.Setup;

/// <summary>Restores and builds, and chooses the stand-in of Verify.NUnit where the feed lacks the package.</summary>
public sealed class Builder(Checkout checkout, OutputFolder output, CancellationToken stop)
{
    /// <summary>The whole of it.</summary>
    public const string Solution = "Reproducibility.sln";

    private const string Package = "Verify.NUnit";

    /// <summary>Remembers the choice; MSBuild reads it where it exists.</summary>
    private string Choice => checkout["build", "Verify.props"];

    /// <summary>A line per project: what was built, for which device, and from when on.</summary>
    private string Stamps => Path.Combine(checkout.Artifacts, "built");

    /// <summary>Builds, unless a live run uses what is built and nothing has changed since.</summary>
    /// <param name="project">Project or solution, from the root.</param>
    /// <param name="environment">Variables that the build reads.</param>
    /// <param name="build">False: take what is there.</param>
    /// <returns>A lock that keeps others from building while this run lives; null where none can be had.</returns>
    public FileLock? Build(string project, IReadOnlyDictionary<string, string> environment, bool build)
    {
        var file = Path.Combine(checkout.Artifacts, "build.lock");
        if (!build || !CanWrite(file))
            return !build || IsCurrent(project, environment)
                ? Shared(file)
                : throw new UserException($"{checkout.Artifacts} cannot be written, and {project} is not built from its sources for this device.");
        for (var waited = false; ; waited = true)
        {
            using (var alone = FileLock.Try(file))
            {
                if (alone is not null)
                {
                    Make(project, environment);
                    break;
                }
            }

            if (FileLock.Try(file, shared: true) is { } shared)
                return IsCurrent(project, environment)
                    ? shared
                    : throw new UserException(
                        $"Another run is alive in this checkout, and {project} is not built from its sources for this device: "
                        + "wait for it, or run in another checkout.");
            if (!waited)
                Console.Error.WriteLine("Waiting for another build of this checkout.");
            stop.WaitHandle.WaitOne(500);
            stop.ThrowIfCancellationRequested();
        }

        return Shared(file);
    }

    private void Make(string project, IReadOnlyDictionary<string, string> environment)
    {
        Console.WriteLine($"Building {project}");
        var started = DateTime.UtcNow;
        var error = Try(project, environment);
        if (error?.Lacks(Package) == true && !File.Exists(Choice))
        {
            Console.WriteLine($"The package feed has no {Package}: its stand-in is taken.");
            Write(Choice, $"""
                <!-- The package feed had no {Package}. Delete this file to ask it again. -->
                <Project>
                  <PropertyGroup>
                    <Verify>standins</Verify>
                  </PropertyGroup>
                </Project>

                """);
            started = DateTime.UtcNow;
            error = Try(project, environment);
        }

        if (error is not null)
            throw new UserException($"The build failed. {error.FirstLine}\n({output["build.log"]} has all of it)");
        var stamp = new Stamp(project, Device(environment), started);
        Write(Stamps, string.Concat(Built().Where(other => other.Project != project && other.Device == stamp.Device).Append(stamp).Select(s => $"{s}\n")));
    }

    private BuildError? Try(string project, IReadOnlyDictionary<string, string> environment)
    {
        var lines = new List<string>();
        using var log = new StreamWriter(output["build.log"]);
        var status = DotNet.Run(checkout, ["build", project, "--nologo", "-v", "quiet", "-nodeReuse:false"], environment, Heard, stop);
        return status == 0 ? null : new BuildError(lines);

        void Heard(string line)
        {
            lock (lines)
            {
                lines.Add(line);
                log.WriteLine(line);
            }
        }
    }

    /// <summary>Whether it was built for that device, itself or with the whole solution, and no source is younger.</summary>
    private bool IsCurrent(string project, IReadOnlyDictionary<string, string> environment)
    {
        DateTime[] built = [.. Built()
            .Where(stamp => stamp.Device == Device(environment) && (stamp.Project == project || stamp.Project == Solution)).Select(stamp => stamp.Started)];
        return built.Length > 0 && built.Max() is var last && !Sources.Of(checkout).Any(file => File.GetLastWriteTimeUtc(file) > last);
    }

    private IEnumerable<Stamp> Built() => File.Exists(Stamps) ? [.. File.ReadLines(Stamps).Select(Stamp.Parse).OfType<Stamp>()] : [];

    private static string Device(IReadOnlyDictionary<string, string> environment) =>
        (environment.GetValueOrDefault("Device") ?? Environment.GetEnvironmentVariable("Device") ?? "cpu").ToLowerInvariant();

    private FileLock? Shared(string file) => File.Exists(file) ? FileLock.Try(file, shared: true) : null;

    private bool CanWrite(string file)
    {
        try
        {
            Directory.CreateDirectory(checkout.Artifacts);
            using var opened = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException e)
        {
            return FileLock.IsTaken(e);
        }
    }

    private static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable.Error(path, e);
        }
    }

    private sealed record Stamp(string Project, string Device, DateTime Started)
    {
        public static Stamp? Parse(string line) => line.Split('\t') is [var project, var device, var started]
            && DateTime.TryParse(started, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? new(project, device, time) : null;

        public override string ToString() => $"{Project}\t{Device}\t{Started.ToString("O", CultureInfo.InvariantCulture)}";
    }
}
