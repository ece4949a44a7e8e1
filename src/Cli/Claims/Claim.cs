namespace Reproducibility.Cli.Claims;

/// <summary>A claim of the catalogue.</summary>
/// <param name="Id">report/section/study/claim, or report/section/claim.</param>
/// <param name="Statement">What the report claims.</param>
/// <param name="Study">Id of the study that it is judged by.</param>
public sealed record Claim(string Id, string Statement, string Study);
