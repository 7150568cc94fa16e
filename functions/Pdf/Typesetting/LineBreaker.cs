using static System.FormattableString;

namespace KpiPapers.Pdf.Typesetting;

/// <summary>Breaks a text into lines: as much on each as fits, at spaces and hyphens, or anywhere in a word longer than a line.</summary>
internal static class LineBreaker
{
    private const double Rounding = 1e-6;

    /// <summary>The end of the line that begins at a glyph.</summary>
    /// <exception cref="LayoutException">Not even one letter fits into the width.</exception>
    public static int EndOfLine(ShapedText text, int start, double width)
    {
        var good = start;
        for (var i = start; i < text.Length; i++)
        {
            var kind = text.BreakAt(i);
            if (kind < BreakKind.Space && text.WidthOfLine(start, i + 1) > width + Rounding)
                return good > start ? good : InWord(text, start, i, width);
            if (kind != BreakKind.None) good = i + 1;
            if (kind == BreakKind.Forced) return good;
        }
        return text.Length;
    }

    private static int InWord(ShapedText text, int start, int end, double width)
    {
        // An accent without width of its own stays on its letter.
        while (end > start && text.WidthOfLine(end, end + 1) == 0) end--;
        return end > start
            ? end
            : throw new LayoutException(Invariant($"The text {text.Place} has only {width:0.#} points of width, too little for a single letter."));
    }
}
