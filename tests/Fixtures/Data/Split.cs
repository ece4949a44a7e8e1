namespace Reproducibility.Fixtures.Data;

/// <summary>The two parts in which an image data set is published.</summary>
public enum Split
{
    /// <summary>What a model is fitted to.</summary>
    Train,

    /// <summary>What it is judged on.</summary>
    Test,
}
