namespace KpiPapers.Exports;

/// <summary>How long a period is that all rows of a file belong to.</summary>
public enum PeriodGrain
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of the financial year.</summary>
    Quarter,
}
