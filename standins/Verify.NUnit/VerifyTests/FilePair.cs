namespace VerifyTests;

/// <summary>The two files of one target.</summary>
public readonly struct FilePair
{
    internal FilePair(string extension, string received, string verified) =>
        (Extension, ReceivedPath, VerifiedPath) = (extension, received, verified);

    public string Extension { get; }
    public string ReceivedPath { get; }
    public string VerifiedPath { get; }
}
