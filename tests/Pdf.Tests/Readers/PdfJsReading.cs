namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>All that pdf.js finds in a file (read.mjs).</summary>
public sealed record PdfJsReading(
    string? Title,
    string? Author,
    string? Subject,
    string? Language,
    string? XmpTitle,
    bool IsMarked,
    bool ShowsTitle,
    IReadOnlyList<string>? PageLabels,
    IReadOnlyList<PdfJsBookmark> Bookmarks,
    IReadOnlyList<ReadingPart> Parts,
    IReadOnlyList<PdfJsLink> Links);
