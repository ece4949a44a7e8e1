using System.Security.Cryptography;
using System.Text.Json;

namespace Reproducibility.Store;

/// <summary>What determines the result of a training, apart from its data set, which an entry names beside it.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Stage">Tells trainings of one condition apart.</param>
/// <param name="Condition">What is trained.</param>
/// <param name="Seed">From which seed.</param>
/// <param name="Tier">On which budget.</param>
/// <param name="Engine">What trains: "lanes", "torch", or "libtorch" where something else is computed.</param>
/// <param name="Choice">The setting by which engines are chosen; empty where what is trained decides.</param>
/// <param name="Machine">libtorch's version and its device; empty where the result is the same on every machine.</param>
/// <param name="Result">Type of the result.</param>
/// <param name="Code">Hashes of the rooms of code that the result comes from, by the room's name.</param>
public sealed record EntryKey(
    string Study,
    string Stage,
    string Condition,
    int Seed,
    string Tier,
    string Engine,
    string Choice,
    string Machine,
    string Result,
    IReadOnlyDictionary<string, string> Code)
{
    /// <summary>What the code of a room is called among the <see cref="Fields"/>.</summary>
    public const string CodeOf = "code of ";

    /// <summary>What the machine is called among them.</summary>
    public const string MachineField = "machine";

    /// <summary>Changes where the form of the entries does.</summary>
    private const string Form = "1";

    /// <summary>All fields by name, as they stand in an entry.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(
        Code.OrderBy(room => room.Key, StringComparer.Ordinal).Select(room => KeyValuePair.Create(CodeOf + room.Key, room.Value)))
    {
        ["form"] = Form,
        ["study"] = Study,
        ["stage"] = Stage,
        ["condition"] = Condition,
        ["seed"] = $"{Seed}",
        ["tier"] = Tier,
        ["engine"] = Engine,
        ["choice of engine"] = Choice,
        [MachineField] = Machine,
        ["result"] = Result,
    };

    /// <summary>Names the entry: SHA-256 of the fields.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new SortedDictionary<string, string>(Fields.ToDictionary(), StringComparer.Ordinal))));

    /// <summary>Whether an entry is of the same training, perhaps by other code.</summary>
    public bool SamePlace(IReadOnlyDictionary<string, string> fields) =>
        Fields.Where(field => field.Key is "study" or "stage" or "condition" or "seed" or "tier")
            .All(field => fields.GetValueOrDefault(field.Key) == field.Value);

    /// <summary>Names of the fields in which an entry differs.</summary>
    public IEnumerable<string> Differences(IReadOnlyDictionary<string, string> fields) =>
        Fields.Where(field => fields.GetValueOrDefault(field.Key) != field.Value).Select(field => field.Key);
}
