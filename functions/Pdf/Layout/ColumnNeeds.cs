using System.Collections.Immutable;

namespace KpiPapers.Pdf.Layout;

/// <summary>Gathers what the columns of a table ask for, row by row while the row's glyphs are at hand.</summary>
internal sealed class ColumnNeeds(ImmutableArray<Column> columns)
{
    private readonly ColumnNeed[] _needs =
        [.. columns.Select(column => new ColumnNeed(column.Weight, 2 * Typography.CellPaddingX, 2 * Typography.CellPaddingX))];

    public IReadOnlyList<ColumnNeed> Columns => _needs;

    public void Add(ShapedRow row)
    {
        if (row.Kind == RowKind.Group) return;   // over all columns
        for (var i = 0; i < _needs.Length; i++)
        {
            var (least, longest) = row.Cells[i].Needs();
            _needs[i] = _needs[i] with { Least = Math.Max(_needs[i].Least, least), Longest = Math.Max(_needs[i].Longest, longest) };
        }
    }
}
