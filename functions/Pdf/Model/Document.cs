using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>A whole document: what it says, without a word on where it lands on the page.</summary>
public sealed record Document
{
    /// <summary>
    /// Shown in the window's title bar and read out first; may not be empty. It is not printed: begin with a level 1 heading for that.
    /// </summary>
    public required string Title { get; init; }

    /// <summary>The language of all text as a BCP 47 tag, such as <c>en-GB</c>: a screen reader chooses its voice by it.</summary>
    public required string Language { get; init; }

    /// <summary>Who wrote it, for the document's properties.</summary>
    public string? Author { get; init; }

    /// <summary>What it is about, for the document's properties.</summary>
    public string? Subject { get; init; }

    /// <summary>The typeface of all text.</summary>
    public required FontFamily Fonts { get; init; }

    /// <summary>The sections; each starts a new page.</summary>
    public required ImmutableArray<Section> Sections { get; init => field = value.OrEmpty(); }

    /// <summary>
    /// Printed large and pale across every page, behind everything else, such as <c>DRAFT</c>; on one line. Screen readers skip it, so
    /// say it in words as well.
    /// </summary>
    public string? Watermark { get; init; }

    /// <summary>Printed above the text of every page, on one line.</summary>
    public string? HeaderText { get; init; }

    /// <summary>Printed at the left of every page's foot, on at most two lines.</summary>
    public string? FooterText { get; init; }

    /// <summary>
    /// Printed at the right of every page's foot, with the page's number for <c>{page}</c> and how many there are for <c>{pages}</c>;
    /// empty for none.
    /// </summary>
    public string PageNumbers { get; init; } = "Page {page} of {pages}";
}
