namespace VerifyTests.Engine;

internal enum Kind
{
    New,
    NotEqual,
    Equal,
}

/// <summary>How one received target stands to its verified file.</summary>
internal sealed record Outcome(Kind Kind, FilePair File, string? ReceivedText = null, string? VerifiedText = null, string? Message = null);
