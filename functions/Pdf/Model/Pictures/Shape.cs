namespace KpiPapers.Pdf;

/// <summary>
/// A part of a <see cref="Picture"/>: a <see cref="Stroke"/>, <see cref="Area"/>, <see cref="Symbol"/> or <see cref="Label"/>.
/// </summary>
public abstract record Shape
{
    private protected Shape()
    {
    }
}
