using KpiPapers.Domain.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Calendar;

/// <summary>What a day has due, from where the papers stand now and what has been sent. Reads only: acting on it is for others.</summary>
internal sealed class QuarterEndPlan(PaperStandings standings, DeliveryStore deliveries)
{
    /// <summary>How many days back reminders may matter: longer than from the end of a quarter to its meeting.</summary>
    private const int LookBack = 120;

    /// <param name="configuration">The configuration in force.</param>
    /// <param name="day">The day, in London.</param>
    /// <param name="sentUntil">The last day whose mails count as sent.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DueWork> OfAsync(ConfigurationSet configuration, DateOnly day, DateOnly sentUntil, CancellationToken cancellationToken) => QuarterEnd.On(
        day,
        await standings.AllAsync(configuration, day, cancellationToken),
        await deliveries.SentByCalendarAsync(day.AddDays(-LookBack), sentUntil, cancellationToken),
        configuration.BankHolidays);
}
