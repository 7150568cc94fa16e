using System.Collections.Immutable;
using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>Lines one below the other, which may be parted between any two.</summary>
internal sealed record LineStack(ImmutableArray<Line> Lines)
{
    public int Count => Lines.Length;

    public double Height { get; } = Sum(Lines, Lines.Length);

    public double HeightOf(int count) => Sum(Lines, Math.Min(count, Count));

    /// <summary>How many lines go into a height.</summary>
    public int CountWithin(double height)
    {
        if (Height <= height) return Count;
        var (count, used) = (0, 0d);
        while (count < Count)
        {
            used += Taken(Lines, count);
            if (used > height) break;
            count++;
        }
        return count;
    }

    public LineStack Take(int count) => new(Lines[..count]);

    public LineStack Skip(int count) => new(Lines[count..]);

    public void Draw(Canvas canvas, double left, double top)
    {
        for (var i = 0; i < Count; i++)
        {
            canvas.Draw(Lines[i], left, top + Taken(Lines, i) - Lines[i].Height);
            top += Taken(Lines, i);
        }
    }

    private static double Sum(ImmutableArray<Line> lines, int count)
    {
        var height = 0d;
        for (var i = 0; i < count; i++) height += Taken(lines, i);
        return height;
    }

    private static double Taken(ImmutableArray<Line> lines, int index) => lines[index].Height + (index == 0 ? 0 : lines[index].GapBefore);
}
