namespace KpiPapers.Pdf;

/// <summary>Words on one line of a picture.</summary>
/// <param name="At">Where the baseline meets the <see cref="Anchor"/>.</param>
/// <param name="Text">The words.</param>
/// <param name="Size">The type size in points, above 0.</param>
public sealed record Label(Point At, string Text, double Size) : Shape
{
    /// <summary>Which part of the words stands at the point.</summary>
    public Anchor Anchor { get; init; }

    /// <summary>Whether the letters are bold.</summary>
    public bool Bold { get; init; }

    /// <summary>The letters' colour; null for the colour of text. Keep 4.5 to 1 against what is behind them (WCAG 1.4.3).</summary>
    public Color? Color { get; init; }
}
