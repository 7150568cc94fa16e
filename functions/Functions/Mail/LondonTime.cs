namespace KpiPapers.Functions.Mail;

/// <summary>Times are stored in UTC and shown as people in the United Kingdom read their clocks. The one place that converts.</summary>
internal static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTimeOffset Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, London);

    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(Of(time).DateTime);
}
