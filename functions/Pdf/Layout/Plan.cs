namespace KpiPapers.Pdf.Layout;

/// <summary>What of an element goes into the space at hand.</summary>
internal abstract record Plan
{
    /// <summary>All of it.</summary>
    public sealed record Whole(Box Box) : Plan;

    /// <summary>Its beginning; the rest wants the next page, for the reason given.</summary>
    public sealed record Part(Box Box, Element Rest, string Reason) : Plan;

    /// <summary>Nothing, and on a fresh page the reason why it never will.</summary>
    public sealed record Nothing(string Reason) : Plan;
}
