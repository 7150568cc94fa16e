namespace KpiPapers.Pdf.Typesetting;

/// <summary>A text as glyphs with their widths, before it is broken into lines.</summary>
internal sealed class ShapedText
{
    public required IReadOnlyList<TextStyle> Styles { get; init; }

    public required ushort[] Glyphs { get; init; }

    /// <summary>How far each glyph is moved towards (below 0) or away from the one before the next, in font units.</summary>
    public required short[] Kerns { get; init; }

    /// <summary>The index in <see cref="Styles"/> of each glyph.</summary>
    public required ushort[] StyleOf { get; init; }

    public required BreakKind[] Breaks { get; init; }

    /// <summary>Where each glyph begins, in points from the text's start; one more for the end.</summary>
    public required double[] Offsets { get; init; }

    /// <summary>Where the text stands in the document.</summary>
    public required Place Place { get; init; }

    public int Length => Glyphs.Length;

    public double Width => Offsets[^1];

    public TextStyle Style => Styles[0];

    public double WidthOf(int start, int end) => Offsets[end] - Offsets[start];

    /// <summary>The width of a stretch that ends a line, where the last glyph has no neighbour to be moved towards.</summary>
    public double WidthOfLine(int start, int end)
    {
        if (end == start) return 0;
        var style = Styles[StyleOf[end - 1]];
        return WidthOf(start, end) - (Kerns[end - 1] * style.Size / style.Font.Metrics.UnitsPerEm);
    }

    /// <summary>The end of a stretch without the spaces that hang over it.</summary>
    public int TrimmedEnd(int start, int end)
    {
        while (end > start && Breaks[end - 1] >= BreakKind.Space) end--;
        return end;
    }

    /// <summary>The width of the longest piece that lines need not break.</summary>
    public double LongestWord()
    {
        var (longest, start) = (0d, 0);
        for (var i = 0; i < Length; i++)
        {
            if (Breaks[i] == BreakKind.None && i < Length - 1) continue;
            longest = Math.Max(longest, WidthOfLine(start, TrimmedEnd(start, i + 1)));
            start = i + 1;
        }
        return longest;
    }

    public double WidestGlyph()
    {
        var widest = 0d;
        for (var i = 0; i < Length; i++) widest = Math.Max(widest, WidthOfLine(i, i + 1));
        return widest;
    }
}
