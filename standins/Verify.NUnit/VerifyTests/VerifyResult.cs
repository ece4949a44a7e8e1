using EmptyFiles;

namespace VerifyTests;

/// <summary>What a passed verification leaves behind: the verified files.</summary>
public class VerifyResult
{
    internal VerifyResult(IReadOnlyList<FilePair> files, object? target) => (this.files, Target) = (files, target);

    private readonly IReadOnlyList<FilePair> files;

    public object? Target { get; }
    public IEnumerable<string> Files => files.Select(f => f.VerifiedPath);
    public IEnumerable<string> TextFiles => files.Where(f => f.IsText).Select(f => f.VerifiedPath);
    public string Text => File.ReadAllText(TextFiles.Single());
}
