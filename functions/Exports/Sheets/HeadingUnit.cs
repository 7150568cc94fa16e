namespace KpiPapers.Exports.Sheets;

/// <summary>What a heading says of how its cells are written: <c>Wait (seconds)</c>.</summary>
internal enum HeadingUnit
{
    None,
    Seconds,
    Minutes,
    Hours,

    /// <summary>hh:mm:ss.</summary>
    Clock,

    /// <summary>mm:ss.</summary>
    MinutesAndSeconds,

    /// <summary>hh:mm.</summary>
    HoursAndMinutes,
    Percent,
    Pounds,
    Count,

    /// <summary>A pattern such as dd/mm/yyyy.</summary>
    Day,

    /// <summary>A pattern in which the month comes first: mm/dd/yyyy.</summary>
    MonthFirst,
}
