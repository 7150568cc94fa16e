using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>What is odd in rows and does not stand against taking them.</summary>
internal sealed class RowWarnings
{
    public const string LabelOfTotals = "a label such as Total for a row of totals";

    private const decimal SmallestDivisor = 0.000001m;   // keeps a quotient of numbers of 18 digits within a decimal

    private readonly ProblemList _warnings = new(ExportReader.MaximumProblems);
    private readonly ImmutableArray<int> _percents;
    private readonly ImmutableArray<(int Stated, int Part, int Whole)> _shares;

    private readonly HashSet<int> _optional;   // blank as often as not

    public RowWarnings(Feed feed, HeaderMatch header)
    {
        _optional = [.. Enumerable.Range(0, feed.Columns.Length).Where(slot => feed.Columns[slot].Optional)];
        ImmutableArray<int> present = [.. Enumerable.Range(0, feed.Columns.Length).Where(slot => feed.Columns[slot].Type is ColumnType.Percent && header.Positions[slot] >= 0)];
        _shares =
        [
            .. from slot in present
               where feed.Columns[slot].PercentOf is not null
               let share = feed.Columns[slot].PercentOf!   // just looked at
               let columns = (Stated: slot, Part: feed.Slot(share.Part), Whole: feed.Slot(share.Whole))
               where header.Positions[columns.Part] >= 0 && header.Positions[columns.Whole] >= 0
               select columns,
        ];
        _percents = [.. present.Where(slot => feed.Columns[slot].PercentOf is null)];
        AreLookedFor = !_percents.IsEmpty || !_shares.IsEmpty;
    }

    /// <summary>Whether a row has been taken that may be one of totals.</summary>
    public bool HasTotals { get; private set; }

    public ImmutableArray<CellProblem> All => _warnings.Kept;

    /// <summary>Whether rows of this file can be odd, so that they need looking at.</summary>
    public bool AreLookedFor { get; }

    public void Look(SheetRow row)
    {
        foreach (var slot in _percents) WarnOfFraction(row, slot);
        foreach (var (stated, part, whole) in _shares) WarnOfShare(row, stated, part, whole);
    }

    /// <summary>A row without numbers says nothing of its day, not that there was nothing.</summary>
    /// <param name="row">The row.</param>
    /// <param name="numbers">The slots of its numbers.</param>
    /// <param name="isThere">Whether some figure found its numbers in it.</param>
    public void Missing(SheetRow row, ImmutableArray<int> numbers, bool isThere)
    {
        if (_warnings.IsFull) return;
        foreach (var slot in numbers)
        {
            if (!row[slot].IsBlank || _optional.Contains(slot)) continue;
            _warnings.Add(row.Number, row.Heading(slot), row.Bytes(slot),
                isThere ? "There is no number here, so a figure that needs it leaves this row out; it is not counted as 0."
                    : "There is no number in this row, so it is left out; it is not counted as 0.",
                "a number, or Closed where there was no service");
            return;
        }
    }

    /// <summary>A label of totals that nobody has thought of.</summary>
    public void PerhapsTotals(SheetRow row, int site)
    {
        HasTotals = true;
        _warnings.Add(row.Number, row.Heading(site), row.Bytes(site), "The counts of this row are what all rows above come to. If it is a total, everything is counted twice.", LabelOfTotals);
    }

    /// <summary>0.92 may be 92% as a spreadsheet keeps it.</summary>
    private void WarnOfFraction(SheetRow row, int slot)
    {
        ref readonly var cell = ref row[slot];
        if (!cell.IsBlank && PercentForms.IsFraction(in cell) && !_warnings.IsFull) _warnings.Add(PercentForms.Asked(row.Number, row.Heading(slot), cell.Number));
    }

    private void WarnOfShare(SheetRow row, int slot, int part, int whole)
    {
        if (row[slot].IsBlank || row[part].IsBlank || row[whole].IsBlank || Math.Abs(row[whole].Number) < SmallestDivisor || _warnings.IsFull) return;
        var computed = 100 * row[part].Number / row[whole].Number;
        var stated = new StatedShare("", row.Heading(slot), row[slot].Number);
        // A spreadsheet keeps 6.4% as 0.064.
        if (stated.Agrees(computed) || (stated with { Stated = 100 * stated.Stated }).Agrees(computed)) return;
        _warnings.Add(new(row.Number, row.Heading(slot), $"{row[slot].Number}%",
            $"{Unit.Number(row[part].Number)} of {Unit.Number(row[whole].Number)} is {Unit.Number(computed)}%.", $"{Unit.Number(computed)}%, which is what papers print"));
    }
}
