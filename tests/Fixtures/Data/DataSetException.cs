namespace Reproducibility.Fixtures.Data;

/// <summary>A data set cannot be used: a fault that must not pass in silence. The message says why and what to do.</summary>
public class DataSetException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// A data set is nowhere on this machine and cannot be downloaded, and the user named no folder for it. The only one of these errors after which a
/// study may go on with <see cref="Glyphs"/>.
/// </summary>
/// <param name="summary">Where it was looked for, in half a line.</param>
/// <param name="message">All that was tried, and what to do.</param>
public sealed class DataSetNotFoundException(string summary, string message) : DataSetException(message)
{
    /// <summary>Where it was looked for, in half a line.</summary>
    public string Summary { get; } = summary;
}
