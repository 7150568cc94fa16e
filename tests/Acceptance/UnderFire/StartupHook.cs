using System.Diagnostics;
using KpiPapers.Acceptance.UnderFire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

/// <summary>
/// Gives the deployed program, as it is, a clock that a test sets. The runtime runs this before the program where the environment says
/// DOTNET_STARTUP_HOOKS (https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md), and the framework tells
/// of the host that it builds, as it does to WebApplicationFactory. So the program needs no option for tests.
/// </summary>
#pragma warning disable CA1050, MA0047 // The runtime looks for a class of this name outside all namespaces.
internal sealed class StartupHook : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
#pragma warning restore CA1050, MA0047
{
    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new StartupHook());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new StoryClock(Environment.GetEnvironmentVariable(StoryClock.Variable)!)));
    }

    public void OnCompleted()
    {
        // The program ends.
    }

    public void OnError(Exception error)
    {
        // Nothing is observed that could fail.
    }
}
