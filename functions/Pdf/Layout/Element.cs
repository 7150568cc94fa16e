namespace KpiPapers.Pdf.Layout;

/// <summary>A block composed for the width of its pages: all its lines are known, only where it starts is not.</summary>
internal abstract record Element
{
    /// <summary>What it is.</summary>
    public required Place Place { get; init; }

    /// <summary>Kept clear above, in points; of two neighbours the larger distance counts, and none at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Kept clear below, in points.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>Whether it may not be the last on its page.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Its whole height, in points.</summary>
    public abstract double Height { get; }

    /// <summary>The least height that it makes sense to begin it in.</summary>
    /// <param name="pageHeight">The height of an empty page.</param>
    public abstract double LeastHeight(double pageHeight);

    /// <summary>Plans as much of it as goes into a height.</summary>
    /// <param name="height">The height left on the page.</param>
    /// <param name="pageHeight">The height of an empty page.</param>
    public abstract Plan Fit(double height, double pageHeight);
}
