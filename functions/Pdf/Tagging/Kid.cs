namespace KpiPapers.Pdf.Tagging;

/// <summary>What a tag holds: further tags, content on a page, or an annotation.</summary>
internal abstract record Kid
{
    public sealed record Child(Tag Tag) : Kid;

    /// <summary>The piece of a page's content that carries this number (a marked-content identifier).</summary>
    public sealed record Content(int Page, int Number) : Kid;

    public sealed record Annotation(LinkArea Area) : Kid;
}
