namespace KpiPapers.Pdf;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Header">The words above it, and how an error names it.</param>
/// <param name="Weight">
/// Its share of the width, above 0 and up to 1,000,000: twice the weight is twice the width. A column whose longest word would break gets more, as
/// far as the others can spare it.
/// </param>
public sealed record Column(string Header, double Weight)
{
    /// <summary>Whether its header and its cells end at its right edge, as numbers of one kind do.</summary>
    public bool AlignRight { get; init; }
}
