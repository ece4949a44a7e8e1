using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using Reproducibility.Results;
using TorchSharp;

namespace Reproducibility.Fixtures.Studies;

/// <summary>
/// Writes a study's run to <c>artifacts/records/TIER/REPORT-SECTION-STUDY.jsonl</c>: a first line with settings and versions, then one line per
/// condition and seed. What depends on the machine stands here and never in a snapshot.
/// </summary>
public static class RunRecord
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes the record, replacing an older one whole.</summary>
    public static void Write(Study study, Lab lab, RunSettings settings, Findings found)
    {
        var path = Path.Combine(
            Repository.Artifacts, "records", settings.TierName, study.Id.Replace('/', '-') + ".jsonl");
        WholeFile.Write(path, Lines(study, lab, settings, found));
    }

    /// <summary>The lines of a record.</summary>
    public static string Lines(Study study, Lab lab, RunSettings settings, Findings found)
    {
        var measurements = found.Measurements;
        var text = new StringBuilder();
        text.AppendLine(JsonSerializer.Serialize(
            new
            {
                study = study.Id,
                tier = settings.Tier.ToString(),
                device = settings.Device,
                engines = lab.EnginesUsed,
                seeds = measurements.Seeds,
                data = found.Data,
                dataChecksum = DataSets.In(settings.Data).Find(found.Data)?.Checksum,
                libtorch = torch.__version__,
                dotnet = RuntimeInformation.FrameworkDescription,
                os = RuntimeInformation.OSDescription,
                seconds = Math.Round(lab.Time.TotalSeconds, 1),
                timeRatios = found.TimeRatios.Count > 0 ? found.TimeRatios : null,
                utc = DateTime.UtcNow.ToString("s"),
            },
            Json));
        foreach (var condition in measurements.Conditions)
        {
            for (var i = 0; i < measurements.Seeds.Count; i++)
            {
                var metrics = measurements.Metrics.ToDictionary(m => m.Title, m => Value(measurements.Find(condition, m), i));
                text.AppendLine(JsonSerializer.Serialize(
                    new { condition, seed = measurements.Seeds[i], metrics, seconds = lab.Seconds(condition, measurements.Seeds[i]) }, Json));
            }
        }

        return text.ToString();
    }

    // What is too dear to look at on all seeds has fewer values.
    private static double? Value(Sample? sample, int seed) => sample is not null && seed < sample.Seeds ? sample.Values[seed] : null;
}
