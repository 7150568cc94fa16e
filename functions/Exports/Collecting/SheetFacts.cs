using KpiPapers.Exports.Periods;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>What a collector knows of the file before its first row.</summary>
/// <param name="Header">Where its columns are.</param>
/// <param name="Indicators">The indicators that there are.</param>
/// <param name="Problems">Where problems are reported.</param>
internal sealed record SheetFacts(HeaderMatch Header, IndicatorCatalogue Indicators, ProblemList Problems)
{
    /// <summary>The first day of the period that all rows belong to; null where rows have days of their own.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The day on which the file was dropped; null where it is not known.</summary>
    public DateOnly? Dropped { get; init; }

    /// <summary>The range that the lines above the headings state; null where they state none.</summary>
    public StatedPeriod? Range { get; init; }

    /// <summary>The month in which the report was made, or was to be read, where the lines above the headings name one and no range; otherwise null.</summary>
    public StatedPeriod? Made { get; init; }
}
