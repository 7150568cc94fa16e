namespace KpiPapers.Exports;

/// <summary>What a bare number in a column of durations counts.</summary>
public enum DurationUnit
{
    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Minutes, with decimals: 2.3 is 138 seconds.</summary>
    Minutes,

    /// <summary>Hours, with decimals.</summary>
    Hours,
}
