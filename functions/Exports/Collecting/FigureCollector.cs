using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Takes ready-made figures and the comments on them: one row for each indicator and quarter.</summary>
internal sealed class FigureCollector(Feed feed) : IExportCollector
{
    /// <summary>What is expected instead of a second row.</summary>
    public const string OneRow = "one row for each indicator and quarter";

    private readonly int _indicator = feed.Slot(FixedColumns.Indicator);
    private readonly int _quarter = feed.Slot(FixedColumns.Quarter);
    private readonly int _value = feed.Slot(FixedColumns.Value);
    private readonly int _comment = feed.Slot(FixedColumns.Comment);
    private readonly int _action = feed.Slot(FixedColumns.Action);
    private readonly StatedFigure _figure = new(feed);
    private readonly OneRowByQuarter _rows = new(feed.Slot(FixedColumns.Quarter), OneRow);
    private readonly List<LedgerEntry.Stated> _entries = [];
    private readonly List<Commentary> _commentary = [];
    private readonly List<CellProblem> _warnings = [];

    public ImmutableArray<LedgerEntry> Entries =>
        [.. _entries.OrderBy(entry => entry.Indicator, StringComparer.Ordinal).ThenBy(entry => entry.Quarter)];

    public ImmutableArray<Commentary> Commentary =>
        [.. _commentary.OrderBy(comment => comment.Indicator, StringComparer.Ordinal).ThenBy(comment => comment.Quarter)];

    public ImmutableArray<CellProblem> Warnings => [.. _warnings.Take(ExportReader.MaximumProblems)];

    public RowLabel Add(SheetRow row)
    {
        // Required columns, so neither is blank.
        var (indicator, quarter) = (row[_indicator].Indicator!, row[_quarter].Quarter!);
        var (comment, action) = (Text(row, _comment), Text(row, _action));
        var hasWords = comment.Length > 0 || action.Length > 0;
        if (!_rows.IsFirst(row, indicator.Code)) return RowLabel.None;
        if (_figure.TryRead(row, indicator, hasWords, out var figure) && figure is not null)
        {
            WarnOfZero(row, indicator, quarter, figure);
            WarnOfFraction(row, indicator);
            WarnOfTurned(row, indicator);
            _entries.Add(new() { Indicator = indicator.Code, Quarter = quarter, Day = quarter.FirstDay, Dimension = "", Figure = figure });
        }
        if (hasWords) _commentary.Add(new(indicator.Code, quarter, comment, action));
        return RowLabel.None;
    }

    /// <summary>A mean of nought is often a service that was shut, which is not the same.</summary>
    private void WarnOfZero(SheetRow row, Indicator indicator, Quarter quarter, Figure figure)
    {
        if (figure is { State: ValueState.Value, Value: 0 } && indicator.Calculation is Calculation.MeanOfMonths or Calculation.WeightedMean)
            _warnings.Add(new(
                row.Number, "", "0", $"{indicator.Code} for {quarter} is taken as a value of 0, and judged.",
                "the state Closed instead, where there was no service to measure"));
    }

    /// <summary>0.97 may be 97% as a spreadsheet keeps it.</summary>
    private void WarnOfFraction(SheetRow row, Indicator indicator)
    {
        if (_value < 0 || row[_value].IsBlank || !UnitText.IsPercent(indicator.Unit) || !PercentForms.IsFraction(in row[_value])) return;
        _warnings.Add(PercentForms.Asked(row.Number, row.Heading(_value), row[_value].Number));
    }

    /// <summary>02:18:00 may be 2:18 as a spreadsheet has turned it, unless it is to be hours.</summary>
    private void WarnOfTurned(SheetRow row, Indicator indicator)
    {
        if (_value < 0 || row[_value].IsBlank || row[_value].Sign is not NumberSign.Clock || UnitText.SecondsIn(indicator.Unit) >= 3600) return;
        if (ClockText.TryRead(row.Bytes(_value), twoPartsAreHours: false, out var clock) && clock.MayBeTurned)
            _warnings.Add(ClockForms.Asked(row.Number, row.Heading(_value), row.Bytes(_value), clock));
    }

    private static string Text(SheetRow row, int slot) => slot < 0 ? "" : row.Text(slot);
}
