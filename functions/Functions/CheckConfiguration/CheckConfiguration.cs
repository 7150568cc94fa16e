using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Hosting;

namespace KpiPapers.Functions.CheckConfiguration;

/// <summary>
/// Every five minutes: has a changed configuration checked, so that it is in force, or its mistakes are told, without waiting for the next
/// file that is dropped.
/// </summary>
internal sealed class CheckConfiguration(ConfigurationStore configurations) : ITimerFunction
{
    public static string Name => nameof(CheckConfiguration);

    public Task RunAsync(CancellationToken cancellationToken) => configurations.InForceAsync(cancellationToken);
}
