using VerifyTests.Engine;

namespace VerifyTests;

public partial class VerifySettings
{
    internal Comparers Comparers { get; } = new();

    /// <summary>For the given extensions; for every text when there are none.</summary>
    public void UseStringComparer(StringCompare compare, params ReadOnlySpan<string> extensions) => Comparers.Add(compare, extensions);

    /// <summary>For the given extensions; for every stream when there are none.</summary>
    public void UseStreamComparer(StreamCompare compare, params ReadOnlySpan<string> extensions) => Comparers.Add(compare, extensions);
}
