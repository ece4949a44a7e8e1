using System.Xml;
using System.Xml.Linq;

namespace Reproducibility.Cli.Commands;

/// <summary>A .runsettings file, read strictly: the test host would leave out what it does not know without a word.</summary>
public sealed class SettingsFile
{
    private const string Section = "TestRunParameters", Element = "Parameter", Name = "name", Value = "value";
    private readonly XElement root;
    private readonly Dictionary<string, string> parameters = [];

    private SettingsFile(XElement root) => this.root = root;

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="UserException">It is missing, no XML, or has a parameter that nothing reads.</exception>
    public static SettingsFile Read(string path)
    {
        if (!File.Exists(path))
            throw new UserException($"The settings file {path} is missing.", ExitCode.Usage);
        try
        {
            return Parse(XDocument.Load(path).Root!, path);
        }
        catch (XmlException e)
        {
            throw new UserException($"{path} is not a .runsettings file: {e.Message}", ExitCode.Usage);
        }
    }

    /// <summary>Reads and checks the root element of such a file.</summary>
    public static SettingsFile Parse(XElement root, string source)
    {
        var file = new SettingsFile(root);
        foreach (var section in root.Elements().Where(e => IsNearly(e, Section)))
        {
            if (section.Name != Section)
                throw new UserException($"{source}: {section.Name} is not known; it is written {Section}.", ExitCode.Usage);
            foreach (var parameter in section.Elements())
                file.Add(parameter, source);
        }

        return file;
    }

    /// <summary>A parameter's value; null where the file has none.</summary>
    public string? this[string name] => parameters.GetValueOrDefault(name);

    /// <summary>The file with other parameters and a choice of tests.</summary>
    /// <param name="given">Parameters that count more than the file's.</param>
    /// <param name="where">In NUnit's test selection language.</param>
    public XElement With(IReadOnlyDictionary<string, string> given, string where)
    {
        var merged = new Dictionary<string, string>(parameters);
        foreach (var (name, value) in given)
            merged[name] = value;
        return new XElement(
            root.Name,
            root.Elements().Where(e => e.Name != Section && e.Name != "NUnit"),
            new XElement(Section, merged.Select(p => new XElement(Element, new XAttribute(Name, p.Key), new XAttribute(Value, p.Value)))),
            new XElement("NUnit", root.Element("NUnit")?.Elements().Where(e => e.Name != "Where"), new XElement("Where", where)));
    }

    private void Add(XElement parameter, string source)
    {
        if (parameter.Name != Element)
            throw new UserException($"{source}: {parameter.Name} is not known; it is written {Element}.", ExitCode.Usage);
        foreach (var attribute in parameter.Attributes().Where(a => a.Name != Name && a.Name != Value))
            throw new UserException(
                $"{source}: the attribute {attribute.Name} is not known; a parameter has {Name} and {Value}, in small letters.", ExitCode.Usage);
        if (parameter.Attribute(Name)?.Value is not { } name || parameter.Attribute(Value)?.Value is not { } value)
            throw new UserException($"{source}: a parameter has a {Name} and a {Value}, and {parameter} has not.", ExitCode.Usage);
        Parameters.CheckName(name, source);
        if (name is not ("Data" or "Output" or "Store"))
            Parameters.CheckValue(name, value, source);
        if (!parameters.TryAdd(name, value))
            throw new UserException($"{source}: {name} stands there twice.", ExitCode.Usage);
    }

    private static bool IsNearly(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
