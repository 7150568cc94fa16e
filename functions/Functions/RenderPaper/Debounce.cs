namespace KpiPapers.Functions.RenderPaper;

/// <summary>How long a paper waits for further files of the same burst before it is rendered.</summary>
/// <param name="Window">After the last file that changed it.</param>
internal sealed record Debounce(TimeSpan Window)
{
    /// <summary>While further files lie unread in the inbox, the paper waits this long for them: one that cannot be read must not hold it up.</summary>
    public TimeSpan Patience => 10 * Window;
}
