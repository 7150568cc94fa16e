using System.Collections.Immutable;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Layout;

/// <summary>A row's cells as glyphs; a group has one cell over all columns. The header row has the number 0.</summary>
internal sealed record ShapedRow(RowKind Kind, int Number, ImmutableArray<ShapedCell> Cells)
{
    public RowPlan Plan(double[] widths, Tag? artifact)
    {
        var cells = ImmutableArray.CreateBuilder<CellPlan>(Cells.Length);
        var left = 0d;
        for (var i = 0; i < Cells.Length; i++)
        {
            var width = Kind == RowKind.Group ? widths.Sum() : widths[i];
            cells.Add(new(Cells[i].Break(width, artifact), left + Typography.CellPaddingX, Cells[i].Column?.Header));
            left += width;
        }
        return new(cells.MoveToImmutable(), Kind, Number);
    }
}
