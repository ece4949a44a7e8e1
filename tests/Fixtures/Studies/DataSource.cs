namespace Reproducibility.Fixtures.Studies;

/// <summary>Where a study's data come from.</summary>
public enum DataSource
{
    /// <summary>A published data set, or points of a function.</summary>
    Published,

    /// <summary>Drawn digits, which stand in where a published data set is not to be had.</summary>
    Drawn,
}
