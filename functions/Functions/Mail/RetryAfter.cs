using System.Globalization;

namespace KpiPapers.Functions.Mail;

/// <summary>How long a service wants to be left alone, from its Retry-After header (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Where nothing is said. GOV.UK Notify counts by the minute and by the day; neither is worth asking more often.</summary>
    public static readonly TimeSpan Unstated = TimeSpan.FromMinutes(5);

    /// <summary>The longest that a queue message can stay hidden.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <param name="header">Seconds or a date; anything else is as good as nothing.</param>
    /// <param name="now">The time.</param>
    public static TimeSpan Read(string? header, DateTimeOffset now)
    {
        var wait = header switch
        {
            not null when long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) =>
                TimeSpan.FromSeconds(Math.Min(seconds, (long)Longest.TotalSeconds)),
            not null when DateTimeOffset.TryParseExact(header, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date - now,
            _ => Unstated,
        };
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, Shortest.Ticks, Longest.Ticks));
    }
}
