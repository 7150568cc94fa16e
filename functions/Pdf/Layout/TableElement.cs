using System.Collections.Immutable;

namespace KpiPapers.Pdf.Layout;

/// <summary>A table, or what is left of it on a later page.</summary>
internal sealed record TableElement : Element
{
    /// <summary>The caption's lines; none without a caption and on later pages.</summary>
    public required LineStack Caption { get; init; }

    /// <summary>The header row for the next page of the table.</summary>
    public required RowPlan? Header { get; init; }

    /// <summary>The header row for the pages after that, which screen readers skip.</summary>
    public required RowPlan? RepeatedHeader { get; init; }

    public required ImmutableArray<RowPlan> Rows { get; init; }

    public required double Width { get; init; }

    /// <summary>Such as <c>table "Performance"</c>.</summary>
    public required string Name { get; init; }

    public override double Height => Top + Rows.Sum(row => row.Height);

    private double CaptionHeight => Caption.Count == 0 ? 0 : Caption.Height + Typography.CaptionGap;

    private double Top => CaptionHeight + (Header?.Height ?? 0);

    public override double LeastHeight(double pageHeight) =>
        Height <= pageHeight / 4 ? Height : Top + (Rows.IsEmpty ? 0 : Least(0, pageHeight - Top));

    public override Plan Fit(double height, double pageHeight)
    {
        if (Top > pageHeight)
            return new Plan.Nothing($"The header row of {Name} is taller than the page.");
        var placed = ImmutableArray.CreateBuilder<RowPlan>();
        var (used, next) = (Top, 0);
        while (next < Rows.Length)
        {
            var (end, unit) = Unit(next);
            if (used + unit > height) break;
            placed.AddRange(Rows[next..end]);
            used += unit;
            next = end;
        }
        if (next == Rows.Length && used <= height) return new Plan.Whole(used, Drawn(placed.DrainToImmutable()));

        var rest = Rows[next..];
        var isRoomiest = placed.Count == 0 && height >= pageHeight;
        if (isRoomiest || (next < Rows.Length && used + Least(next, pageHeight - Top) <= height))
            rest = Begin(next, placed, height - used);
        else if (rest.Length == 1 && placed is [_, .., { Kind: RowKind.Cells }, { Kind: RowKind.Cells } last])
        {
            // The last row would stand alone on the next page, where it is easily overlooked.
            placed.RemoveAt(placed.Count - 1);
            rest = rest.Insert(0, last);
        }
        if (placed.Count == 0) return new Plan.Nothing($"A row of {Name} leaves no room for a line beside what repeats on each page.");
        used = Top + placed.Sum(row => row.Height);
        return new Plan.Part(used, Drawn(placed.DrainToImmutable()), Remaining(rest));
    }

    /// <summary>The rows that stay together from one on: groups (not without end) and the first row below them.</summary>
    private (int End, double Height) Unit(int start)
    {
        const int most = 4;
        var (end, height) = (start, 0d);
        while (end < Math.Min(Rows.Length, start + most))
        {
            height += Rows[end].Height;
            if (Rows[end++].Kind != RowKind.Group) break;
        }
        return (end, height);
    }

    /// <summary>What must fit for a row to begin here: all of it with its groups, unless that is more than a page holds.</summary>
    private double Least(int start, double room)
    {
        var (end, height) = Unit(start);
        return height <= room ? height : height - Rows[end - 1].Height + Rows[end - 1].LeastHeight;
    }

    /// <summary>Begins rows that together are taller than a page, and says what is left.</summary>
    private ImmutableArray<RowPlan> Begin(int next, ImmutableArray<RowPlan>.Builder placed, double height)
    {
        for (; Rows[next].Height <= height; next++)
        {
            placed.Add(Rows[next]);
            height -= Rows[next].Height;
        }
        var (first, rest) = Rows[next].Split(height);
        if (first is null) return Rows[next..];
        placed.Add(first);
        return [rest, .. Rows[(next + 1)..]];
    }

    private TableElement Remaining(ImmutableArray<RowPlan> rows) =>
        this with { Caption = new([]), Header = RepeatedHeader, Rows = rows };

    private Drawing Drawn(ImmutableArray<RowPlan> rows) => (canvas, left, top) =>
    {
        Caption.Draw(canvas, left, top);
        top += CaptionHeight;
        if (Header is null)
            canvas.Rule(left, top - Typography.HairRule, Width, Typography.HairRule, Typography.RuleInk);
        foreach (var row in Header is null ? rows : rows.Insert(0, Header))
        {
            row.Draw(canvas, left, top, Width);
            top += row.Height;
        }
    };
}
