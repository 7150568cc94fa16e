namespace KpiPapers.Functions.RenderPaper;

/// <summary>How long a paper waits for further files of the same burst before it is rendered.</summary>
internal sealed record Debounce(TimeSpan Window);
