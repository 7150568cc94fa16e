namespace KpiPapers.Exports;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnType
{
    /// <summary>Words, at most 10,000 characters.</summary>
    Text,

    /// <summary>A number such as 12, -3 or 1,234.5, at most 18 digits.</summary>
    Number,

    /// <summary>A number without a fraction.</summary>
    WholeNumber,

    /// <summary>A number of per cent, with or without its sign: 10.98% or 10.98.</summary>
    Percent,

    /// <summary>A length of time, kept in seconds: 00:02:18, 02:18, 2.3 minutes or 138 seconds.</summary>
    Duration,

    /// <summary>A day: 25/07/2020 or 2020-07-25.</summary>
    Date,

    /// <summary>A day and a local time: 25/07/2020 09:30 or 2020-07-25T09:30:00. The time may be left out where only the day counts.</summary>
    DateTime,

    /// <summary>A month: 2020-07, July 2020, Jul-20, or its first or last day.</summary>
    Month,

    /// <summary>One of a few words, without regard to case.</summary>
    Choice,

    /// <summary>An indicator's code.</summary>
    Indicator,

    /// <summary>A quarter, in any of the ways that <see cref="Domain.QuarterText"/> reads.</summary>
    Quarter,
}
