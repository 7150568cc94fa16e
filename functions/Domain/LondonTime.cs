namespace KpiPapers.Domain;

/// <summary>Times are stored in UTC and shown as people in the United Kingdom read their clocks. The one place that converts.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The time on a clock in London.</summary>
    public static DateTimeOffset Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, London);

    /// <summary><c>4 November 2020 at 09:30</c>.</summary>
    public static string Words(DateTimeOffset time) => $"{Of(time):d MMMM yyyy} at {Of(time):HH:mm}";

    /// <summary>Whether clocks in London show a time of a day twice, because they go back an hour.</summary>
    public static bool IsThereTwice(DateOnly day, int secondOfDay) => London.IsAmbiguousTime(day.ToDateTime(TimeOnly.MinValue).AddSeconds(secondOfDay));

    /// <summary>The moment at which a day begins in London.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, London.GetUtcOffset(midnight));
    }

    /// <summary>The day in London.</summary>
    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(Of(time).DateTime);
}
