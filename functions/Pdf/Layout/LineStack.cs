using System.Collections.Immutable;
using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>Lines one below the other, which may be parted between any two. Parts share the lines, however many there are.</summary>
internal sealed class LineStack
{
    private readonly ImmutableArray<Line> _lines;

    /// <summary>The height of all lines up to each, from the first of all.</summary>
    private readonly double[] _ends;
    private readonly int _start, _end;

    public LineStack(ImmutableArray<Line> lines)
    {
        (_lines, _ends, _end) = (lines, new double[lines.Length], lines.Length);
        for (var i = 0; i < lines.Length; i++) _ends[i] = lines[i].Height + (i == 0 ? 0 : _ends[i - 1] + lines[i].GapBefore);
    }

    private LineStack(LineStack whole, int start, int end) => (_lines, _ends, _start, _end) = (whole._lines, whole._ends, start, end);

    public int Count => _end - _start;

    /// <summary>Which of the lines that there were before any parting.</summary>
    public Range Covers => _start.._end;

    public double Height => HeightOf(Count);

    public ref readonly Line this[int index] => ref _lines.ItemRef(_start + index);

    /// <summary>The height of the first lines, without the gap before them.</summary>
    public double HeightOf(int count)
    {
        count = Math.Min(count, Count);
        return count == 0 ? 0 : _ends[_start + count - 1] - _ends[_start] + _lines[_start].Height;
    }

    /// <summary>How many lines go into a height.</summary>
    public int CountWithin(double height)
    {
        var count = 0;
        while (count < Count && HeightOf(count + 1) <= height) count++;
        return count;
    }

    public LineStack Take(int count) => new(this, _start, _start + count);

    public LineStack Skip(int count) => new(this, _start + count, _end);

    public void Draw(Canvas canvas, double left, double top)
    {
        for (var i = 0; i < Count; i++) canvas.Draw(this[i], left, top + HeightOf(i + 1) - this[i].Height);
    }
}
