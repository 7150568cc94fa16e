namespace KpiPapers.Pdf.Layout;

/// <summary>How a kind of text is set, in points.</summary>
/// <param name="Size">The type size.</param>
/// <param name="Leading">From one baseline to the next.</param>
internal sealed record TextLook(double Size, double Leading)
{
    public bool Bold { get; init; }

    public Color Color { get; init; } = Typography.Ink;

    public double Before { get; init; }

    public double After { get; init; }
}
