using System.Collections.Immutable;

namespace KpiPapers.Pdf.Layout;

/// <summary>A table's rows from one on; the first may be what was left of a row. Parts share the rows, however many there are.</summary>
internal sealed class RowStack
{
    private readonly ImmutableArray<RowPlan> _rows;

    /// <summary>The height of all rows before each, and of all.</summary>
    private readonly double[] _tops;
    private readonly int _start;
    private readonly RowPlan? _remainder;

    public RowStack(ImmutableArray<RowPlan> rows)
    {
        (_rows, _tops) = (rows, new double[rows.Length + 1]);
        for (var i = 0; i < rows.Length; i++) _tops[i + 1] = _tops[i] + rows[i].Height;
    }

    private RowStack(RowStack whole, int start, RowPlan? remainder) =>
        (_rows, _tops, _start, _remainder) = (whole._rows, whole._tops, start, remainder);

    public int Count => _rows.Length - _start;

    public double Height => HeightOf(0, Count);

    public RowPlan this[int index] => index == 0 && _remainder is { } rest ? rest : _rows[_start + index];

    /// <summary>The height of some rows.</summary>
    public double HeightOf(int from, int end)
    {
        var height = _tops[_start + end] - _tops[_start + from];
        return from == 0 && end > 0 && _remainder is { } rest ? height - _rows[_start].Height + rest.Height : height;
    }

    /// <summary>What is below some rows, the first of which may have been parted.</summary>
    public RowStack Skip(int count, RowPlan? remainder = null) => new(this, _start + count, remainder ?? (count == 0 ? _remainder : null));

    /// <summary>Which of the rows that there were before any parting.</summary>
    public Range Covering(int count) => _start..(_start + count);
}
