namespace KpiPapers.Pdf.Tagging;

/// <summary>
/// An element of the structure tree: what a screen reader knows of the document. The tree is built while the document is composed
/// and takes up its content as that is drawn; content under an artifact is left out of it.
/// </summary>
internal sealed class Tag
{
    /// <summary>Rules, shading and shapes.</summary>
    public static readonly Tag Artifact = Outside("<</Type/Layout>>");

    /// <summary>What stands at the head of each page again.</summary>
    public static readonly Tag Header = Outside("<</Type/Pagination/Subtype/Header>>");

    /// <summary>What stands at the foot of each page again.</summary>
    public static readonly Tag Footer = Outside("<</Type/Pagination/Subtype/Footer>>");

    /// <summary>What stands across each page.</summary>
    public static readonly Tag Watermark = Outside("<</Type/Pagination/Subtype/Watermark>>");

    /// <summary>A table's header row on its second page and after.</summary>
    public static readonly Tag RepeatedHeader = Outside("<</Type/Pagination>>");

    private readonly List<Kid> _kids = new(1);   // most have one
    private Tag? _parentOnUse;

    private Tag(string type) => Type = type;

    public string Type { get; }

    /// <summary>An attribute dictionary, such as a header cell's scope.</summary>
    public string? Attributes { get; private init; }

    /// <summary>Set in artifacts.</summary>
    public string? ArtifactProperties { get; private init; }

    /// <summary>Set in figures.</summary>
    public FigureBox? Figure { get; private init; }

    /// <summary>The number of its object, once that is known.</summary>
    public int Number { get; set; }

    public IReadOnlyList<Kid> Kids => _kids;

    /// <summary>A tag that has no place in a tree yet.</summary>
    public static Tag New(string type, string? attributes = null) => new(type) { Attributes = attributes };

    public static Tag OfFigure(string alternative) => new("Figure") { Figure = new(alternative) };

    public Tag Add(string type, string? attributes = null) => Add(New(type, attributes));

    public Tag Add(Tag child)
    {
        _kids.Add(new(child, null, 0, 0));
        return child;
    }

    /// <summary>A tag that takes its place among this tag's content when it is first drawn, as a link amid a sentence does.</summary>
    public Tag Inline(string type) => ArtifactProperties is null ? new(type) { _parentOnUse = this } : this;

    public void AddContent(int page, int number)
    {
        if (_kids.Count == 0) _parentOnUse?.Add(this);
        _kids.Add(new(null, null, page, number));
    }

    public void AddAnnotation(LinkArea area) => _kids.Add(new(null, area, area.Page, 0));

    private static Tag Outside(string properties) => new("Artifact") { ArtifactProperties = properties };
}
