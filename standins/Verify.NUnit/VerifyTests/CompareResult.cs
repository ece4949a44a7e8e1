namespace VerifyTests;

/// <summary>What a comparer answers; the message is shown in the failure in place of both texts.</summary>
public readonly struct CompareResult(bool isEqual)
{
    public static readonly CompareResult Equal = new(isEqual: true);

    public static CompareResult NotEqual(string? message = null) => new(isEqual: false) { Message = message };

    public bool IsEqual { get; } = isEqual;
    public string? Message { get; private init; }
}

public delegate Task<CompareResult> StringCompare(string received, string verified, IReadOnlyDictionary<string, object> context);
