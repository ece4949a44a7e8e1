namespace VerifyTests;

/// <summary>What a passed verification returns.</summary>
public class VerifyResult
{
    internal VerifyResult()
    {
    }
}
