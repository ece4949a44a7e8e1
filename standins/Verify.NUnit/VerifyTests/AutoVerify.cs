namespace VerifyTests;

/// <summary>Whether what was received for this verified file is accepted.</summary>
public delegate bool AutoVerify(string verifiedFile);

/// <summary>Whether what was received for this verified file is accepted.</summary>
public delegate bool GlobalAutoVerify(string typeName, string methodName, string verifiedFile);

internal sealed record AutoVerifyRule(GlobalAutoVerify Accepts, bool IncludeBuildServer, bool ThrowException)
{
    public bool Applies => IncludeBuildServer || !DiffEngine.BuildServerDetector.Detected;
}
