using KpiPapers.Domain.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Calendar;

/// <summary>What a day has due, from where the papers stand now and what has been sent. Reads only: acting on it is for others.</summary>
internal sealed class QuarterEndPlan(PaperStandings standings, DeliveryStore deliveries)
{
    /// <summary>How many days back reminders may matter: longer than from the end of a quarter to its meeting.</summary>
    public const int LookBack = 120;

    public async Task<DueWork> OfAsync(ConfigurationSet configuration, DateOnly day, CancellationToken cancellationToken) => QuarterEnd.On(
        day,
        await standings.AllAsync(configuration, day, cancellationToken),
        await deliveries.SentByCalendarAsync(day.AddDays(-LookBack), day, cancellationToken),
        configuration.BankHolidays);
}
