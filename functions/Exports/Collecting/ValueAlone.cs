using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>The ready-made figure of an indicator that is the smallest or largest single value, which counts say nothing of.</summary>
internal static class ValueAlone
{
    /// <summary>Reads it; false when counts stand beside it, which is then reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indicator">Whose figure it is.</param>
    /// <param name="value">The value as stated.</param>
    /// <param name="count">The slot of a count that the row has; null when it has none.</param>
    /// <param name="figure">The value.</param>
    public static bool TryRead(SheetRow row, Indicator indicator, decimal? value, int? count, out Figure? figure)
    {
        figure = value is { } stated ? Figure.Of(stated) : null;
        if (count is not { } slot) return true;
        row.Wrong(slot, $"{indicator.Code} is the {(indicator.Calculation is Calculation.Smallest ? "smallest" : "largest")} single value, which counts cannot give.", "the value alone");
        return false;
    }
}
