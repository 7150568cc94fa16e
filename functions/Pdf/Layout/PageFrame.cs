namespace KpiPapers.Pdf.Layout;

/// <summary>A4 and its margins, in points.</summary>
internal sealed record PageFrame(double Width, double Height)
{
    /// <summary>The left and right margins, and the one above the text.</summary>
    public const double Left = 62, Top = 60;

    private const double BelowText = 72;
    private const double Short = 210 * 72 / 25.4, Long = 297 * 72 / 25.4;

    public static readonly PageFrame Portrait = new(Short, Long);
    public static readonly PageFrame Landscape = new(Long, Short);

    public double TextWidth => Width - (2 * Left);

    public double TextHeight => Height - Top - BelowText;

    /// <summary>The upper edge of the header's line.</summary>
    public const double HeaderTop = 32;

    /// <summary>The line above the footer.</summary>
    public double FooterTop => Height - 54;
}
