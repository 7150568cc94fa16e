using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Tests.Ledger;

/// <summary>Builds submissions and the entries that came with them.</summary>
internal static class Drops
{
    /// <summary>A drop a number of minutes after noon on 1 October 2020.</summary>
    public static Submission Submission(int minute, string eTag = "0x1", string feed = "calls", string? id = null) => new(
        Id: id ?? $"{feed}-{minute}-{eTag}",
        feed,
        FileName: $"{feed}-{minute:00}.csv",
        Dropped: new DateTimeOffset(2020, 10, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(minute),
        eTag,
        Sha256: new('0', 64),
        Rows: 1);

    public static SubmittedEntry Measured(
        this Submission submission, DateOnly day, decimal numerator, decimal denominator = 1, string dimension = "") => new(
        new LedgerEntry.Measured
        {
            Indicator = "CSU10",
            Quarter = Quarter.Containing(day),
            Day = day,
            Dimension = dimension,
            Partial = new(numerator, denominator),
        },
        submission);

    /// <summary>Two rows with single values.</summary>
    public static SubmittedEntry Single(this Submission submission, DateOnly day, decimal min, decimal max, string dimension = "")
    {
        var measured = submission.Measured(day, min + max, 2, dimension);
        return measured with { Entry = (LedgerEntry.Measured)measured.Entry with { Partial = new(min + max, 2, min, max) } };
    }

    public static SubmittedEntry Closed(this Submission submission, DateOnly day, string dimension = "")
    {
        var open = submission.Measured(day, 0, 0, dimension);
        return open with { Entry = (LedgerEntry.Measured)open.Entry with { IsClosed = true } };
    }

    public static SubmittedEntry Covering(this Submission submission, DateOnly first, DateOnly last, string dimension = "") => new(
        new LedgerEntry.Covering
        {
            Indicator = "CSU10",
            Quarter = Given.Quarter,
            Day = first,
            LastDay = last,
            Dimension = dimension,
        },
        submission);

    public static SubmittedEntry Stated(this Submission submission, Figure figure) => new(
        new LedgerEntry.Stated
        {
            Indicator = "CSU10",
            Quarter = Given.Quarter,
            Day = Given.Quarter.FirstDay,
            Dimension = "",
            Figure = figure,
        },
        submission);

    public static QuarterFigure Figure(this IEnumerable<SubmittedEntry> entries, Calculation calculation) =>
        QuarterLedger.Figure(Given.Indicator(calculation: calculation), Given.Quarter, entries);
}
