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
}
