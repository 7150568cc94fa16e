namespace KpiPapers.Storage.Records;

/// <summary>That what runs every day has run.</summary>
/// <param name="Day">The last day, in London, whose work was done.</param>
/// <param name="At">When that was noted.</param>
public sealed record DailyRun(DateOnly Day, DateTimeOffset At);
