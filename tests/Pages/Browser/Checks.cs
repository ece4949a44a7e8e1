using System.Diagnostics;
using Deque.AxeCore.Commons;

namespace Reproducibility.Tests.Browser;

/// <summary>What other programs say of a page.</summary>
internal static class Checks
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Violations that axe-core finds: rule, and the element.</summary>
    internal static async Task<string[]> Violations(Tab tab)
    {
        await tab.Page.EvaluateExpressionAsync(Axe);
        return await tab.Page.EvaluateFunctionAsync<string[]>(
            "async () => (await axe.run()).violations.flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary))");
    }

    /// <summary>A property of SVG 2 that the checker's list of CSS lacks.</summary>
    private const string Unknown = ".*vector-effect.*";

    /// <summary>Errors that the Nu HTML checker finds in a file; its jar is named by VNU_JAR.</summary>
    internal static string Errors(string file)
    {
        var jar = Environment.GetEnvironmentVariable("VNU_JAR")
            ?? throw new IgnoreException("VNU_JAR does not name the jar of the Nu HTML checker (npm package vnu-jar), so the page's HTML is not checked.");
        string[] words = ["-Xss4m", "-jar", jar, "--errors-only", "--also-check-css", "--filterpattern", Unknown, file];
        using var java = Process.Start(new ProcessStartInfo("java", words) { UseShellExecute = false, RedirectStandardError = true })!;
        var errors = java.StandardError.ReadToEnd();
        java.WaitForExit();
        return errors;
    }
}
