using System.Collections.Immutable;
using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Layout;

/// <summary>A row of a table with its lines broken.</summary>
/// <param name="Cells">Its cells from left to right.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number among the table's rows, from 1; 0 for the header row.</param>
internal sealed record RowPlan(ImmutableArray<CellPlan> Cells, RowKind Kind, int Number)
{
    private const int LeastLines = 3;

    public double Height { get; } = HeightOf(Cells, int.MaxValue);

    /// <summary>The least of it that is worth beginning where the whole does not fit.</summary>
    public double LeastHeight => HeightOf(Cells, LeastLines);

    /// <summary>The column that makes it as tall as it is.</summary>
    public string? TallestColumn => Cells.MaxBy(cell => cell.Lines.Height)?.Column;

    /// <summary>Parts the row; the first part is null where not one line fits.</summary>
    public (RowPlan? First, RowPlan Remainder) Split(double height)
    {
        var room = height - (2 * Typography.CellPaddingY);
        var counts = Cells.Select(cell => cell.Lines.CountWithin(room)).ToArray();
        if (counts.All(count => count == 0)) return (null, this);
        return (
            new([.. Cells.Select((cell, i) => cell with { Lines = cell.Lines.Take(counts[i]) })], Kind, Number),
            new([.. Cells.Select((cell, i) => cell with { Lines = cell.Lines.Skip(counts[i]) })], Kind, Number));
    }

    public void Draw(Canvas canvas, double left, double top, double width)
    {
        if (Kind == RowKind.Header) canvas.Fill(left, top, width, Height, Typography.HeaderShade, Tag.Artifact);
        if (Kind == RowKind.Group) canvas.Fill(left, top, width, Height, Typography.GroupShade, Tag.Artifact);
        foreach (var cell in Cells) cell.Lines.Draw(canvas, left + cell.Left, top + Typography.CellPaddingY);
        if (Kind == RowKind.Header)
            canvas.Rule(left, top + Height - Typography.StrongRule, width, Typography.StrongRule, Typography.StrongRuleInk);
        else
            canvas.Rule(left, top + Height - Typography.HairRule, width, Typography.HairRule, Typography.RuleInk);
    }

    private static double HeightOf(ImmutableArray<CellPlan> cells, int lines)
    {
        var height = 0d;
        foreach (var cell in cells) height = Math.Max(height, cell.Lines.HeightOf(lines));
        return height + (2 * Typography.CellPaddingY);
    }
}
