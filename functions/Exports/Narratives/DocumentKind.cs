namespace KpiPapers.Exports.Narratives;

/// <summary>The documents that text may come in.</summary>
internal enum DocumentKind
{
    Markdown,
    Word,
}
