namespace Reproducibility.Cli.Progress;

/// <summary>Times for readers.</summary>
public static class Duration
{
    /// <summary>Minutes and seconds (4:05), with hours where there are any (2:05:00).</summary>
    public static string Text(TimeSpan time) =>
        time < TimeSpan.FromHours(1) ? $"{time:m\\:ss}" : $"{Math.Floor(time.TotalHours):0}:{time:mm\\:ss}";
}
