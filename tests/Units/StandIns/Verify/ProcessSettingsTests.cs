using System.Reflection;
using System.Runtime.Loader;
using Reproducibility.Units.Snapshots;

namespace Reproducibility.Units.StandIns.Verify;

/// <summary>Settings of the process, each tried in a fresh copy of the assemblies so that the other tests keep the defaults.</summary>
public class ProcessSettingsTests : VerifyFixture
{
    [Test]
    public async Task AFolderOfTheProject()
    {
        var copy = new FreshCopy();
        copy.Call(nameof(Verifier), nameof(Verifier.UseProjectRelativeDirectory), Folder, false);

        await copy.Failure("x", PathOf("Test.cs"));

        Assert.That(Files, Is.EqualTo(["ProcessSettingsTests.AFolderOfTheProject.received.txt"]));
    }

    [Test]
    public async Task AFolderBesideTheSource()
    {
        var copy = new FreshCopy();
        copy.Call(nameof(Verifier), nameof(Verifier.UseSourceFileRelativeDirectory), "Accepted");

        await copy.Failure("x", PathOf("Test.cs"));

        Assert.That(Files, Is.EqualTo([Path.Combine("Accepted", "ProcessSettingsTests.AFolderBesideTheSource.received.txt")]));
    }

    [Test]
    public async Task AcceptingEverything()
    {
        var copy = new FreshCopy();
        copy.Call(nameof(VerifierSettings), nameof(VerifierSettings.AutoVerify), true, false);

        await copy.Verify("x", PathOf("Test.cs"));

        Assert.That(Files, Is.EqualTo(["ProcessSettingsTests.AcceptingEverything.verified.txt"]));
    }

    [Test]
    public async Task TextWithoutMark()
    {
        var copy = new FreshCopy();
        copy.Call(nameof(VerifierSettings), nameof(VerifierSettings.UseUtf8NoBom));

        await copy.Failure("x", PathOf("Test.cs"));

        Assert.That(File.ReadAllBytes(Path.Combine(Folder, Files.Single())), Is.EqualTo("x"u8.ToArray()));
    }

    [Test]
    public async Task NoContentInTheFailure()
    {
        var copy = new FreshCopy();
        copy.Call(nameof(VerifierSettings), nameof(VerifierSettings.OmitContentFromException));

        Assert.That(await copy.Failure("x", PathOf("Test.cs")), Does.Contain("New:").And.Not.Contain("FileContent:"));
    }

    [Test]
    public async Task AreFinalAfterTheFirstVerification()
    {
        var copy = new FreshCopy();
        await copy.Failure("x", PathOf("Test.cs"));

        Assert.That(() => copy.Call(nameof(VerifierSettings), nameof(VerifierSettings.UseUtf8NoBom)),
            Throws.InnerException.With.Message.Contains("prior to any Verify"));
    }

    private sealed class FreshCopy
    {
        private readonly Type[] types;

        public FreshCopy()
        {
            var context = new AssemblyLoadContext("fresh");
            types = new[] { typeof(Verifier), typeof(VerifierSettings) }.Select(t => t.Assembly.Location).Distinct()
                .SelectMany(path => context.LoadFromAssemblyPath(path).GetExportedTypes()).ToArray();
        }

        public object? Call(string type, string method, params object?[] arguments) =>
            types.Single(t => t.Name == type).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Single(m => m.Name == method && m.GetParameters().Length == arguments.Length
                    && m.GetParameters().Zip(arguments).All(p => p.Second is null || p.First.ParameterType.IsInstanceOfType(p.Second)))
                .Invoke(null, arguments);

        public Task Verify(string text, string sourceFile)
        {
            var settings = Activator.CreateInstance(types.Single(t => t.Name == nameof(VerifySettings)))!;
            settings.GetType().GetMethod(nameof(VerifySettings.DisableDiff))!.Invoke(settings, null);
            var task = Call(nameof(Verifier), nameof(Verifier.Verify), text, "txt", settings, sourceFile)!;
            return (Task)task.GetType().GetMethod(nameof(SettingsTask.ToTask))!.Invoke(task, null)!;
        }

        public async Task<string> Failure(string text, string sourceFile)
        {
            try
            {
                await Verify(text, sourceFile);
            }
            catch (Exception failure) when (failure.GetType().FullName == "VerifyException")
            {
                return failure.Message;
            }

            throw new AssertionException("The verification passed.");
        }
    }
}
