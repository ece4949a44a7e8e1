using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A verification that starts when it is awaited or converted to a task.</summary>
public class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> buildTask)
{
    private readonly VerifySettings copy = new(settings);
    private Task<VerifyResult>? task;

    public Task<VerifyResult> ToTask() => task ??= buildTask(copy);
    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();
}
