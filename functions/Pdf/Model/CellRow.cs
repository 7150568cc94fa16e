using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A row with one cell for each column.</summary>
/// <param name="Cells">The cells from left to right: as many as the table has columns.</param>
public sealed record CellRow(ImmutableArray<Cell> Cells) : TableRow
{
    /// <inheritdoc cref="CellRow" path="/param[@name='Cells']" />
    public ImmutableArray<Cell> Cells { get; init => field = value.OrEmpty(); } = Cells.OrEmpty();

    /// <summary>A row of plain texts, the first of which names it.</summary>
    /// <param name="name">The row's name.</param>
    /// <param name="values">Its values.</param>
    public static CellRow Of(string name, params ReadOnlySpan<string> values)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(values.Length + 1);
        cells.Add(Cell.Of(name) with { IsHeader = true });
        foreach (var value in values) cells.Add(Cell.Of(value));
        return new(cells.MoveToImmutable());
    }
}
