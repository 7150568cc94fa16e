using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Takes comments and actions: one row for each indicator and quarter. A row without either leaves what is in force as it is, so that
/// several officers can fill in a copy of the same sheet.
/// </summary>
internal sealed class CommentaryCollector(Feed feed) : IExportCollector
{
    private readonly int _indicator = feed.Slot(FixedColumns.Indicator);
    private readonly int _quarter = feed.Slot(FixedColumns.Quarter);
    private readonly int _comment = feed.Slot(FixedColumns.Comment);
    private readonly int _action = feed.Slot(FixedColumns.Action);
    private readonly int _approver = feed.Slot(FixedColumns.Approver);
    private readonly OneRowByQuarter _rows = new(feed.Slot(FixedColumns.Quarter), FigureCollector.OneRow);
    private readonly List<Commentary> _commentary = [];
    private int _wordless;

    public ImmutableArray<Commentary> Commentary =>
        [.. _commentary.OrderBy(comment => comment.Indicator, StringComparer.Ordinal).ThenBy(comment => comment.Quarter)];

    public ImmutableArray<string> Notes => _wordless switch
    {
        0 => [],
        1 => ["1 row has neither comment nor action, so what was said before stays"],
        var count => [$"{count:#,##0} rows have neither comment nor action, so what was said before stays"],
    };

    public RowLabel Add(SheetRow row)
    {
        // Required columns, so neither is blank.
        var (indicator, quarter) = (row[_indicator].Indicator!, row[_quarter].Quarter!);
        if (!_rows.IsFirst(row, indicator.Code)) return RowLabel.None;
        var (comment, action, approver) = (Words(row, _comment), Words(row, _action), Words(row, _approver));
        if (comment.Length == 0 && action.Length == 0) _wordless++;
        else if (approver.Length == 0)
            row.Wrong(_approver, "Nobody has approved the words in this row.", "the role of whoever has, such as Team Leader, Customer Services");
        else _commentary.Add(new(indicator.Code, quarter, comment, action, approver));
        return RowLabel.None;
    }

    private static string Words(SheetRow row, int slot) => SafeCsv.Unmarked(row.Text(slot));
}
