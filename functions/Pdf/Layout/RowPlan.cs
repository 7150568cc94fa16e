using System.Collections.Immutable;
using KpiPapers.Pdf.Drawing;

namespace KpiPapers.Pdf.Layout;

/// <summary>A row of a table with its lines broken.</summary>
internal sealed record RowPlan(ImmutableArray<CellPlan> Cells, RowKind Kind)
{
    private const int LeastLines = 3;

    public double Height { get; } = HeightOf(Cells, int.MaxValue);

    /// <summary>The least of it that is worth beginning where the whole does not fit.</summary>
    public double LeastHeight => HeightOf(Cells, LeastLines);

    /// <summary>Parts the row; the first part is null where not one line fits.</summary>
    public (RowPlan? First, RowPlan Remainder) Split(double height)
    {
        var room = height - (2 * Typography.CellPaddingY);
        var counts = Cells.Select(cell => cell.Lines.CountWithin(room)).ToArray();
        if (counts.All(count => count == 0)) return (null, this);
        return (
            new([.. Cells.Select((cell, i) => cell with { Lines = cell.Lines.Take(counts[i]) })], Kind),
            new([.. Cells.Select((cell, i) => cell with { Lines = cell.Lines.Skip(counts[i]) })], Kind));
    }

    public void Draw(Canvas canvas, double left, double top, double width)
    {
        if (Kind == RowKind.Header) canvas.Fill(left, top, width, Height, Typography.HeaderShade);
        if (Kind == RowKind.Group) canvas.Fill(left, top, width, Height, Typography.GroupShade);
        foreach (var cell in Cells) cell.Lines.Draw(canvas, left + cell.Left, top + Typography.CellPaddingY);
        if (Kind == RowKind.Header)
            canvas.Rule(left, top + Height - Typography.StrongRule, width, Typography.StrongRule, Typography.StrongRuleInk);
        else
            canvas.Rule(left, top + Height - Typography.HairRule, width, Typography.HairRule, Typography.RuleInk);
    }

    private static double HeightOf(ImmutableArray<CellPlan> cells, int lines) =>
        cells.Max(cell => cell.Lines.HeightOf(lines)) + (2 * Typography.CellPaddingY);
}
