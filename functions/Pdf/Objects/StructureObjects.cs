using System.Text;
using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Objects;

/// <summary>The structure tree as PDF objects, with the way back from content to its tag (ISO 32000-1, 14.7).</summary>
internal sealed class StructureObjects(ObjectStore store, IReadOnlyList<int> pages)
{
    private readonly Dictionary<Tag, int> _numbers = [];
    private readonly Dictionary<LinkArea, int> _annotations = new(ReferenceEqualityComparer.Instance);

    /// <summary>The annotation object of each link, which comes into being with its page and before the tree.</summary>
    public void AddAnnotation(LinkArea area, int number) => _annotations[area] = number;

    /// <summary>Writes the tree.</summary>
    /// <param name="document">Its topmost tag.</param>
    /// <param name="canvases">The pages, whose place in the parent tree is their index.</param>
    /// <param name="links">The links, whose place in the parent tree follows the pages'.</param>
    public int Write(Tag document, IReadOnlyList<Canvas> canvases, IReadOnlyList<LinkArea> links)
    {
        var root = store.Reserve();
        var top = Write(document, root);
        var parents = new StringBuilder();
        for (var i = 0; i < canvases.Count; i++)
            parents.Append($"{i} [{string.Join(' ', canvases[i].Tagged.Select(tag => $"{_numbers[tag]} 0 R"))}] ");
        for (var i = 0; i < links.Count; i++) parents.Append($"{canvases.Count + i} {_numbers[links[i].Tag]} 0 R ");
        var parentTree = store.Add($"<< /Nums [{parents}] >>");
        store.Set(
            root,
            $"<< /Type /StructTreeRoot /K {top} 0 R /ParentTree {parentTree} 0 R /ParentTreeNextKey {canvases.Count + links.Count} >>");
        return root;
    }

    private int Write(Tag tag, int parent)
    {
        var number = store.Reserve();
        _numbers[tag] = number;
        var page = tag.Kids.OfType<Kid.Content>().FirstOrDefault()?.Page;
        var kids = tag.Kids.Select(kid => kid switch
        {
            Kid.Child child => $"{Write(child.Tag, number)} 0 R",
            Kid.Content content when content.Page == page => $"{content.Number}",
            Kid.Content content => $"<</Type/MCR/Pg {pages[content.Page]} 0 R/MCID {content.Number}>>",
            Kid.Annotation annotation =>
                $"<</Type/OBJR/Pg {pages[annotation.Area.Page]} 0 R/Obj {_annotations[annotation.Area]} 0 R>>",
            _ => throw new ArgumentOutOfRangeException(nameof(tag), kid, "Not a kid that can be written."),
        }).ToArray();
        store.Set(
            number,
            $"<</Type/StructElem/S/{tag.Type}/P {parent} 0 R"
            + (page is null ? "" : $"/Pg {pages[page.Value]} 0 R")
            + (tag.Attributes is null ? "" : $"/A {tag.Attributes}")
            + (tag.Box is { } box ? $"/A <</O/Layout/Placement/Block/BBox {box}>>" : "")
            + (tag.Alternative is { } alternative ? $"/Alt {PdfString.Of(alternative)}" : "")
            + (kids.Length == 0 ? "" : $"/K [{string.Join(' ', kids)}]")
            + ">>");
        return number;
    }
}
