namespace KpiPapers.Domain.Calendar;

/// <summary>What kind of thing a paper still lacks; it decides by which deadline.</summary>
public enum OutstandingKind
{
    /// <summary>An indicator's figure, or months of it.</summary>
    Figure,

    /// <summary>Rows that the paper lists.</summary>
    Listing,

    /// <summary>What a service has to tell.</summary>
    Text,

    /// <summary>The comment or the action on a figure that missed its target.</summary>
    Comment,
}

/// <summary>Something that a quarter's paper still lacks, and who is to send it.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Owner">The id of the recipient who owes it.</param>
/// <param name="What">What exactly, as a phrase: <c>CSU10 – Calls: average wait, September</c>.</param>
/// <param name="Feed">The id of the feed that it comes by; null where none is set up.</param>
public sealed record Outstanding(OutstandingKind Kind, string Owner, string What, string? Feed);
