using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage.Queues;
using KpiPapers.Storage.Records;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KpiPapers.Functions.Operations;

/// <summary>
/// What <c>/api/health</c> tells. Each asks one service of the storage account, so that one that cannot be reached is named as well. Degraded is
/// what somebody should look at while everything else goes on.
/// </summary>
internal static class HealthChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddKpiHealthChecks(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<OfConfiguration>("configuration", timeout: Patience)
            .AddCheck<OfMessages>("messages", timeout: Patience)
            .AddCheck<OfDailyRun>("dailyRun", timeout: Patience)
            .AddCheck<OfMails>("mails", timeout: Patience);
        return services;
    }

    private sealed class OfConfiguration(ConfigurationStore configurations) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var set = await configurations.InForceAsync(cancellationToken);
                return await configurations.HasMistakesAsync(cancellationToken)
                    ? HealthCheckResult.Degraded($"The newest files have mistakes, so the set {set.Hash} stays in force.")
                    : HealthCheckResult.Healthy($"The set {set.Hash} is in force.");
            }
            catch (NoConfigurationException)
            {
                // As after the first deployment, which is right nonetheless.
                return HealthCheckResult.Degraded("No usable configuration is in the container config yet; its active/problems.csv says what is wrong, if anything is there.");
            }
        }
    }

    private sealed class OfMessages(PoisonQueues poison) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var counts = await poison.CountAsync(cancellationToken);
            return counts.IsEmpty
                ? HealthCheckResult.Healthy("No message was put aside.")
                : HealthCheckResult.Degraded($"Messages were put aside: {string.Join(", ", counts.Select(count => $"{count.Count} of {count.Queue}"))}.");
        }
    }

    private sealed class OfDailyRun(DailyRuns runs) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await runs.MissingAsync(cancellationToken) is { } day
                ? HealthCheckResult.Degraded($"The run of {day:yyyy-MM-dd} is missing.")
                : HealthCheckResult.Healthy("The last daily run is done.");
    }

    private sealed class OfMails(DeliveryStore deliveries, TimeProvider clock) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var unsure = await deliveries.UnsureAsync(Deliveries.OverBefore(clock.GetUtcNow()), cancellationToken);
            return unsure.IsEmpty
                ? HealthCheckResult.Healthy("Every mail that was begun was sent.")
                : HealthCheckResult.Degraded($"{unsure.Length} mails were cut off while they were sent.");
        }
    }
}
