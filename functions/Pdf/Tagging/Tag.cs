namespace KpiPapers.Pdf.Tagging;

/// <summary>
/// An element of the structure tree: what a screen reader knows of the document. The tree is built while the document is composed
/// and takes up its content as that is drawn; content under an artifact is left out of it.
/// </summary>
internal sealed class Tag
{
    /// <summary>Rules, shading and shapes.</summary>
    public static readonly Tag Artifact = new("Artifact", null, "<</Type/Layout>>", null);

    /// <summary>What stands at the head of each page again.</summary>
    public static readonly Tag Header = new("Artifact", null, "<</Type/Pagination/Subtype/Header>>", null);

    /// <summary>What stands at the foot of each page again.</summary>
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

    /// <summary>What a screen reader says in a figure's place.</summary>
    public string? Alternative { get; private init; }

    /// <summary>Where a figure is drawn, in points from its page's lower left corner.</summary>
    public Rectangle? Box { get; private set; }

    public IReadOnlyList<Kid> Kids => _kids;

    /// <summary>A tag that has no place in a tree yet.</summary>
    public static Tag New(string type, string? attributes = null) => new(type, attributes, null, null);

    public static Tag Figure(string alternative) => new("Figure", null, null, null) { Alternative = alternative };

    public Tag Add(string type, string? attributes = null) => Add(New(type, attributes));

    public Tag Add(Tag child)
    {
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

    public void PutAt(Rectangle box) => Box = box;

    public void AddAnnotation(LinkArea area) => _kids.Add(new Kid.Annotation(area));
}
