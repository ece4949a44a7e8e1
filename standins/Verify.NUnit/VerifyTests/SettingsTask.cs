using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyTests;

/// <summary>A verification that starts when it is awaited or converted to a task; until then its settings can be changed.</summary>
public class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> buildTask)
{
    private readonly VerifySettings copy = new(settings);
    private Task<VerifyResult>? task;

    public VerifySettings CurrentSettings =>
        task is null ? copy : throw new InvalidOperationException("The verification has already started; its settings are final.");

    public Task<VerifyResult> ToTask() => task ??= buildTask(copy);
    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();
    public ConfiguredTaskAwaitable<VerifyResult> ConfigureAwait(bool continueOnCapturedContext) =>
        ToTask().ConfigureAwait(continueOnCapturedContext);
    public static implicit operator Task<VerifyResult>(SettingsTask settingsTask) => settingsTask.ToTask();

    public SettingsTask UseDirectory(string directory) => With(s => s.UseDirectory(directory));
    public SettingsTask UseFileName(string fileName) => With(s => s.UseFileName(fileName));
    public SettingsTask UseTypeName(string name) => With(s => s.UseTypeName(name));
    public SettingsTask UseMethodName(string name) => With(s => s.UseMethodName(name));
    public SettingsTask UseTextForParameters(string parametersText) => With(s => s.UseTextForParameters(parametersText));
    public SettingsTask UseParameters(params object?[] parameters) => With(s => s.UseParameters(parameters));
    public SettingsTask IgnoreParameters(params string[] parameterNames) => With(s => s.IgnoreParameters(parameterNames));
    public SettingsTask IgnoreParametersForVerified(params object?[] parameters) => With(s => s.IgnoreParametersForVerified(parameters));
    public SettingsTask DisableRequireUniquePrefix() => With(s => s.DisableRequireUniquePrefix());

    public SettingsTask UseStringComparer(StringCompare compare, params ReadOnlySpan<string> extensions)
    {
        CurrentSettings.UseStringComparer(compare, extensions);
        return this;
    }

    public SettingsTask UseStreamComparer(StreamCompare compare, params ReadOnlySpan<string> extensions)
    {
        CurrentSettings.UseStreamComparer(compare, extensions);
        return this;
    }

    public SettingsTask AutoVerify(bool includeBuildServer = true, bool throwException = false) =>
        With(s => s.AutoVerify(includeBuildServer, throwException));
    public SettingsTask AutoVerify(AutoVerify autoVerify, bool includeBuildServer = true, bool throwException = false) =>
        With(s => s.AutoVerify(autoVerify, includeBuildServer, throwException));
    public SettingsTask DisableDiff() => With(s => s.DisableDiff());
    public SettingsTask AddContext(string name, object value) => With(s => s.Context.Add(name, value));

    public SettingsTask AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        With(s => s.AddScrubber(scrubber, location));
    public SettingsTask AddScrubber(string extension, Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        With(s => s.AddScrubber(extension, scrubber, location));
    public SettingsTask ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        With(s => s.ScrubLines(removeLine, location));
    public SettingsTask ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        With(s => s.ScrubLinesWithReplace(replaceLine, location));
    public SettingsTask ScrubLinesContaining(params string[] stringToMatch) => With(s => s.ScrubLinesContaining(stringToMatch));
    public SettingsTask ScrubLinesContaining(StringComparison comparison, params string[] stringToMatch) =>
        With(s => s.ScrubLinesContaining(comparison, stringToMatch));
    public SettingsTask ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First) => With(s => s.ScrubEmptyLines(location));
    public SettingsTask ScrubMachineName(ScrubberLocation location = ScrubberLocation.First) => With(s => s.ScrubMachineName(location));
    public SettingsTask ScrubUserName(ScrubberLocation location = ScrubberLocation.First) => With(s => s.ScrubUserName(location));
    public SettingsTask DisableScrubbers() => With(s => s.DisableScrubbers());

    private SettingsTask With(Action<VerifySettings> change)
    {
        change(CurrentSettings);
        return this;
    }
}
