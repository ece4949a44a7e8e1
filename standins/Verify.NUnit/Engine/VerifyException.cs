/// <summary>A verification that failed. It has no namespace, so a runner shows it as <c>VerifyException</c>.</summary>
internal sealed class VerifyException(string message) : Exception(message)
{
    /// <summary>Empty: the files are what to look at.</summary>
    public override string StackTrace => "";
}

internal sealed class VerifiedLineEndingException(string file)
    : Exception($"The verified file has a carriage return; line ends are LF (in .gitattributes: *.verified.* text eol=lf). File: {file}");
