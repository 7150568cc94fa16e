using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Typesetting;

/// <summary>One line of a text, ready to be drawn.</summary>
internal readonly record struct Line()
{
    public required ShapedText Text { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>From one baseline to the next, in points.</summary>
    public required double Height { get; init; }

    /// <summary>From the left edge of the block, in points.</summary>
    public double Indent { get; init; }

    /// <summary>Kept clear above, unless the line is the first on its page.</summary>
    public double GapBefore { get; init; }

    public required Tag Tag { get; init; }

    /// <summary>The number or bullet at the line's left.</summary>
    public Lead? Lead { get; init; }

    /// <summary>The shape at the line's left.</summary>
    public Mark? Mark { get; init; }

    /// <summary>The distance from the line's top to its baseline.</summary>
    public double Baseline
    {
        get
        {
            var (font, size) = (Text.Style.Font.Metrics, Text.Style.Size);
            return ((Height - ((font.Ascent - font.Descent) * size / font.UnitsPerEm)) / 2) + (font.Ascent * size / font.UnitsPerEm);
        }
    }
}
