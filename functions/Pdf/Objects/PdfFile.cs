using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Syntax;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Objects;

/// <summary>A file in the making: its pages one by one, then fonts, structure, bookmarks and properties.</summary>
internal sealed class PdfFile
{
    private readonly ObjectStore _store = new();
    private readonly List<WrittenPage> _pages = [];
    private readonly int _catalog, _tree, _resources;
    private int _nextParent;

    /// <param name="pages">How many pages are to come: their keys in the parent tree are first, those of links follow.</param>
    public PdfFile(int pages)
    {
        (_catalog, _tree, _resources) = (_store.Reserve(), _store.Reserve(), _store.Reserve());
        _nextParent = pages;
    }

    public void Add(Canvas page, ReadOnlySpan<byte> content)
    {
        foreach (var link in page.Links) Write(link);
        var contents = _store.AddCompressed("", content);
        var body = _store.Begin(out var number);
        body.Append(
            $"<< /Type /Page /Parent {_tree} 0 R /MediaBox [0 0 {page.Width} {page.Height}] /Resources {_resources} 0 R "
            + $"/Contents {contents} 0 R /StructParents {_pages.Count} /Tabs /S");
        if (page.Links.Count > 0)
        {
            body.Append(" /Annots ["u8);
            foreach (var link in page.Links) body.Append($"{link.Number} 0 R ");
            body.Append("]"u8);
        }
        body.Append(" >>"u8);
        _pages.Add(new(number, page.Tagged, page.Links, page.Bookmarks));
    }

    /// <summary>Writes what is left, and gives the bytes of the whole.</summary>
    public byte[] Finish(Document document, FontShelf fonts, Tag structure)
    {
        WriteResources(fonts);
        WriteTree();
        var bookmarks = OutlineObjects.Write(_store, [.. _pages.SelectMany(page => page.Bookmarks)], _pages);
        var tags = new StructureObjects(_store, _pages).Write(structure);
        var metadata = Metadata.WriteXmp(_store, document);
        var body = _store.Begin(_catalog);
        body.Append(
            $"<< /Type /Catalog /Pages {_tree} 0 R /Lang {PdfString.Of(document.Language)} /MarkInfo << /Marked true >> "
            + $"/ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot {tags} 0 R /Metadata {metadata} 0 R");
        if (bookmarks is { } outlines) body.Append($" /Outlines {outlines} 0 R /PageMode /UseOutlines");
        body.Append(" >>"u8);
        return _store.Finish(_catalog, Metadata.WriteInformation(_store, document));
    }

    private void Write(LinkArea link)
    {
        const int printed = 4;
        link.Parent = _nextParent++;
        _store.Begin(out var number).Append(
            $"<< /Type /Annot /Subtype /Link /Rect {link.Box} /Border [0 0 0] /F {printed} /Contents {PdfString.Of(link.Words)} "
            + $"/StructParent {link.Parent} /A << /S /URI /URI {PdfString.Of(link.Address)} >> >>");
        link.Number = number;
    }

    private void WriteResources(FontShelf fonts)
    {
        var written = fonts.Uses.Select(use => (use.Name, Number: FontObjects.Write(_store, use))).ToArray();
        var body = _store.Begin(_resources);
        body.Append("<< /Font <<"u8);
        foreach (var (name, number) in written) body.Append($" /{name} {number} 0 R");
        body.Append(" >> >>"u8);
    }

    private void WriteTree()
    {
        var body = _store.Begin(_tree);
        body.Append("<< /Type /Pages /Kids ["u8);
        foreach (var page in _pages) body.Append($"{page.Number} 0 R ");
        body.Append($"] /Count {_pages.Count} >>");
    }
}
