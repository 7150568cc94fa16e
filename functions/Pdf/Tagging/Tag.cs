namespace KpiPapers.Pdf.Tagging;

/// <summary>
/// An element of the structure tree: what a screen reader knows of the document. The tree is built while the document is composed
/// and takes up its content as that is drawn; content under an artifact is left out of it.
/// </summary>
internal sealed class Tag
{
    /// <summary>Rules, shading and shapes.</summary>
    public static readonly Tag Artifact = new("Artifact", null, "<</Type/Layout>>", null);

    /// <summary>What stands on each page again.</summary>
    public static readonly Tag Footer = new("Artifact", null, "<</Type/Pagination/Subtype/Footer>>", null);

    /// <summary>A table's header row on its second page and after.</summary>
    public static readonly Tag RepeatedHeader = new("Artifact", null, "<</Type/Pagination>>", null);

    private readonly List<Kid> _kids = [];
    private readonly Tag? _parentOnUse;

    private Tag(string type, string? attributes, string? artifact, Tag? parentOnUse) =>
        (Type, Attributes, ArtifactProperties, _parentOnUse) = (type, attributes, artifact, parentOnUse);

    public string Type { get; }

    /// <summary>An attribute dictionary, such as a header cell's scope.</summary>
    public string? Attributes { get; }

    public string? ArtifactProperties { get; }

    public IReadOnlyList<Kid> Kids => _kids;

    public static Tag Document() => new("Document", null, null, null);

    public Tag Add(string type, string? attributes = null)
    {
        var child = new Tag(type, attributes, null, null);
        _kids.Add(new Kid.Child(child));
        return child;
    }

    /// <summary>A tag that takes its place among this tag's content when it is first drawn, as a link amid a sentence does.</summary>
    public Tag Inline(string type) => ArtifactProperties is null ? new(type, null, null, this) : this;

    public void AddContent(int page, int number)
    {
        if (_kids.Count == 0) _parentOnUse?._kids.Add(new Kid.Child(this));
        _kids.Add(new Kid.Content(page, number));
    }

    public void AddAnnotation(LinkArea area) => _kids.Add(new Kid.Annotation(area));
}
