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

    /// <summary>The rows that are left.</summary>
    public required RowStack Rows { get; init; }

    public required double Width { get; init; }

    public override double Height => Top + Rows.Height;

    private double CaptionHeight => Caption.Count == 0 ? 0 : Caption.Height + Typography.CaptionGap;

    private double Top => CaptionHeight + (Header?.Height ?? 0);

    public override double LeastHeight(double pageHeight) =>
        Height <= pageHeight / 4 ? Height : Top + (Rows.Count == 0 ? 0 : Least(0, pageHeight - Top));

    public override Plan Fit(double height, double pageHeight)
    {
        if (Top > pageHeight) return new Plan.Nothing($"{TooTall(pageHeight)} of {Place.Block} is taller than the page.");
        var next = CountWithin(height - Top);
        if (next == Rows.Count && Height <= height) return new Plan.Whole(Boxed(next, null));
        var left = height - Top - Rows.HeightOf(0, next);
        var later = pageHeight - (next == 0 ? Top : RepeatedHeader?.Height ?? 0);
        var isRoomiest = next == 0 && height >= pageHeight;
        if (isRoomiest || (next < Rows.Count && Least(next, later) <= left)) return Split(next, left);
        // The last row would stand alone on the next page, where it is easily overlooked.
        var takesAlong = next == Rows.Count - 1 && next > 1 && Rows[next - 1].Kind == RowKind.Cells && Rows[next - 2].Kind == RowKind.Cells
            && Rows.HeightOf(next - 1, next + 1) <= later;
        var moved = Moved(next, left, takesAlong ? "moved, and the row above it as well, so that it is not alone" : "moved");
        if (takesAlong) next--;
        return next == 0 ? new Plan.Nothing(moved) : new Plan.Part(Boxed(next, null), Remaining(Rows.Skip(next)), moved);
    }

    private string TooTall(double pageHeight) =>
        CaptionHeight > pageHeight ? "The caption" : Header?.Height > pageHeight ? "The header row" : "The header row with the caption";

    private string Moved(int next, double left, string outcome)
    {
        var end = UnitEnd(next);
        var part = end - next > 1 ? "with the row that it heads it needs" : "it needs";
        return Misfit.Sentence(Named(next), part, Rows.HeightOf(next, end), left, outcome);
    }

    private string Named(int row) => $"Row {Rows[row].Number} of {Place.Block}";

    /// <summary>How many rows go into a height, those that stay together counted as one.</summary>
    private int CountWithin(double height)
    {
        var next = 0;
        while (next < Rows.Count && UnitEnd(next) is var end && Rows.HeightOf(0, end) <= height) next = end;
        return next;
    }

    /// <summary>The end of the rows that stay together from one on: groups (not without end) and the first row below them.</summary>
    private int UnitEnd(int start)
    {
        const int most = 4;
        var end = start;
        while (end < Math.Min(Rows.Count, start + most) && Rows[end++].Kind == RowKind.Group)
        {
        }
        return end;
    }

    /// <summary>What must fit for a row to begin here: all of it with its groups, unless that is more than a page holds.</summary>
    private double Least(int start, double room)
    {
        var end = UnitEnd(start);
        var height = Rows.HeightOf(start, end);
        return height <= room ? height : height - Rows[end - 1].Height + Rows[end - 1].LeastHeight;
    }

    /// <summary>Parts the first of some rows that does not fit.</summary>
    private Plan Split(int next, double left)
    {
        for (; Rows[next].Height <= left; next++) left -= Rows[next].Height;
        var row = Rows[next];
        var (first, remainder) = row.Split(left);
        if (first is null && next == 0)
            return new Plan.Nothing($"A row of {Place.Block} leaves no room for a line beside what repeats on each page.");
        var part = row.TallestColumn is { } column ? $"its column {Place.Beginning(column)} needs" : "it needs";
        var reason = Misfit.Sentence(Named(next), part, row.Height, left, first is null ? "moved" : "split");
        return new Plan.Part(Boxed(next, first), Remaining(Rows.Skip(next, remainder)), reason);
    }

    private TableElement Remaining(RowStack rows) => this with { Caption = new([]), Header = RepeatedHeader, Rows = rows };

    private Box Boxed(int count, RowPlan? parted)
    {
        var height = Top + Rows.HeightOf(0, count) + (parted?.Height ?? 0);
        return new(Rows.Covering(parted is null ? count : count + 1), height, (canvas, left, top) =>
        {
            Caption.Draw(canvas, left, top);
            top += CaptionHeight;
            if (Header is null) canvas.Rule(left, top - Typography.HairRule, Width, Typography.HairRule, Typography.RuleInk);
            else Draw(Header);
            for (var i = 0; i < count; i++) Draw(Rows[i]);
            if (parted is not null) Draw(parted);

            void Draw(RowPlan row)
            {
                row.Draw(canvas, left, top, Width);
                top += row.Height;
            }
        });
    }
}
