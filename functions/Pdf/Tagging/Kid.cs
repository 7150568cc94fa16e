namespace KpiPapers.Pdf.Tagging;

/// <summary>What a tag holds: a further tag, an annotation, or else a piece of a page's content.</summary>
/// <param name="Tag">The further tag.</param>
/// <param name="Annotation">The annotation.</param>
/// <param name="Page">The page of the content, from 0.</param>
/// <param name="Number">The number that the content carries on its page (a marked-content identifier).</param>
internal readonly record struct Kid(Tag? Tag, LinkArea? Annotation, int Page, int Number)
{
    public bool IsContent => Tag is null && Annotation is null;
}
