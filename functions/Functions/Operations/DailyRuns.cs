using KpiPapers.Domain;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Operations;

/// <summary>Whether the daily run has been: <see cref="StartQuarterEnd.StartQuarterEnd"/> asks for it, and <see cref="RunQuarterEnd.RunQuarterEnd"/> notes that it was done.</summary>
internal sealed class DailyRuns(RunStore runs, TimeProvider clock)
{
    /// <summary>When it starts, in UTC, as its function.json says.</summary>
    public static readonly TimeOnly Start = new(6, 30);

    /// <summary>How long it may take, with five attempts, before it counts as missing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    /// <summary>The day whose run should be done by now and is not; null if all is well.</summary>
    public async Task<DateOnly?> MissingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await runs.LastAsync(cancellationToken) is not { } last)
        {
            await runs.BeginAsync(new(LondonTime.Day(now), now), cancellationToken);
            return null;   // the app is new, and its first run is tomorrow's
        }
        var expected = DateOnly.FromDateTime((now - Start.ToTimeSpan() - Patience).UtcDateTime);
        return last.Day < expected ? expected : null;
    }
}
