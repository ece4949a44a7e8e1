using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Reproducibility.Cli.Results;

/// <summary>What a test host's .trx file says.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that ran and did not pass.</param>
/// <param name="Skipped">Tests that did not run.</param>
/// <param name="Failures">Name and first lines of what failed.</param>
public sealed record TestResults(int Passed, int Failed, int Skipped, IReadOnlyList<(string Test, string Message)> Failures)
{
    /// <summary>No test.</summary>
    public static TestResults None { get; } = new(0, 0, 0, []);

    /// <summary>Whether there were tests and none failed. Claims on drawn digits end as skipped, all of them.</summary>
    public bool Good => Failed == 0 && Passed + Skipped > 0;

    /// <summary>Reads a file; no test where there is none, or half of one.</summary>
    public static TestResults Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(XDocument.Load(path).Root!) : None;
        }
        catch (XmlException)
        {
            return None;
        }
    }

    /// <summary>Reads the root element of such a file.</summary>
    public static TestResults Parse(XElement root)
    {
        var x = root.Name.Namespace;
        var counters = root.Descendants(x + "Counters").First();
        var (total, executed, passed) = (Count("total"), Count("executed"), Count("passed"));
        return new TestResults(passed, executed - passed, total - executed, [.. root
            .Descendants(x + "UnitTestResult")
            .Where(result => (string?)result.Attribute("outcome") == "Failed")
            .Select(result => ((string?)result.Attribute("testName") ?? "", ((string?)result.Descendants(x + "Message").FirstOrDefault() ?? "").Trim()))]);

        int Count(string name) => int.Parse(counters.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
    }

    /// <summary>The tests of both.</summary>
    public static TestResults operator +(TestResults a, TestResults b) =>
        new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped, [.. a.Failures, .. b.Failures]);
}
