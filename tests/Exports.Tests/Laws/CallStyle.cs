namespace KpiPapers.Exports.Tests.Laws;

internal enum TextForm
{
    Utf8,
    Utf8Marked,
    Utf16,
    Utf16BigEndian,
    Windows1252,
}

internal enum DayForm
{
    DayFirst,
    DayFirstShort,
    DayFirstWithDots,
    DayFirstWithWeekday,
    MonthFirst,
    MonthFirstWithHalves,
    Iso,
    IsoWithT,
    NamedMonth,
}

internal enum WaitForm
{
    Seconds,
    SecondsInWords,
    MinutesAndSeconds,
    HoursMinutesSeconds,
    InWords,
}

/// <summary>How one system writes its export.</summary>
internal sealed record CallStyle
{
    public required TextForm Text { get; init; }

    public required char Separator { get; init; }

    public required string LineEnd { get; init; }

    public required DayForm Days { get; init; }

    public required WaitForm Waits { get; init; }

    public bool HasSepLine { get; init; }

    /// <summary>Whether a title and a line about the making of the report stand above the headings.</summary>
    public bool HasTitle { get; init; }

    public bool HasBlankRows { get; init; }

    public bool HasTotals { get; init; }

    public bool HasRecordCount { get; init; }

    /// <summary>Whether the headings come again in the middle, as on a new page.</summary>
    public bool RepeatsHeadings { get; init; }

    /// <summary>Whether the wait of a call that was not answered is left blank.</summary>
    public bool LeavesWaitsBlank { get; init; }

    /// <summary>Whether cells stand between spaces, no-break ones included.</summary>
    public bool HasSpaces { get; init; }

    public bool EndsWithLineEnd { get; init; }

    public bool IsMonthFirst => Days is DayForm.MonthFirst or DayForm.MonthFirstWithHalves;

    /// <summary>Any style; months come first only where some day shows it.</summary>
    public static CallStyle Any(Random random, IEnumerable<CallRow> rows)
    {
        var style = new CallStyle
        {
            Text = Any<TextForm>(),
            Separator = ",;\t|"[random.Next(4)],
            LineEnd = new[] { "\r\n", "\n", "\r" }[random.Next(3)],
            Days = Any<DayForm>(),
            Waits = Any<WaitForm>(),
            HasSepLine = Sometimes(),
            HasTitle = Sometimes(),
            HasBlankRows = Sometimes(),
            HasTotals = Sometimes(),
            HasRecordCount = Sometimes(),
            RepeatsHeadings = Sometimes(),
            LeavesWaitsBlank = Sometimes(),
            HasSpaces = Sometimes(),
            EndsWithLineEnd = !Sometimes(),
        };
        return style.IsMonthFirst && !rows.Any(row => row.Started.Day > 12) ? style with { Days = DayForm.DayFirst } : style;

        T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

        bool Sometimes() => random.Next(4) == 0;
    }
}
