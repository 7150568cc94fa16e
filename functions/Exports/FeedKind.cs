namespace KpiPapers.Exports;

/// <summary>What the rows of a feed are.</summary>
public enum FeedKind
{
    /// <summary>Rows of events or counts, which are added up by day and site.</summary>
    Rows,

    /// <summary>Ready-made figures: a row for each indicator and quarter.</summary>
    Figures,

    /// <summary>Earlier submissions that are withdrawn.</summary>
    Withdrawals,

    /// <summary>Rows that a paper lists as they are, such as posts or pages.</summary>
    Listings,

    /// <summary>What a paper says in words: a row for each piece of text, or a Markdown or Word document.</summary>
    Narratives,

    /// <summary>Comments on figures, actions, and who approved them: a row for each indicator and quarter.</summary>
    Commentary,

    /// <summary>Drafts that are signed off: a row for each paper and quarter.</summary>
    Signoffs,
}
