using KpiPapers.Pdf.Syntax;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Objects;

/// <summary>The structure tree as PDF objects, with the way back from content to its tag (ISO 32000-1, 14.7).</summary>
internal sealed class StructureObjects(ObjectStore store, IReadOnlyList<WrittenPage> pages)
{
    /// <summary>Writes the tree.</summary>
    /// <param name="document">Its topmost tag.</param>
    public int Write(Tag document)
    {
        var (root, parentTree) = (store.Reserve(), store.Reserve());
        document.Number = store.Reserve();
        var next = pages.Count + pages.Sum(page => page.Links.Count);
        store.Begin(root).Append($"<</Type/StructTreeRoot/K {document.Number} 0 R/ParentTree {parentTree} 0 R/ParentTreeNextKey {next}>>");
        Write(document, root);
        WriteParents(store.Begin(parentTree));
        return root;
    }

    private void Write(Tag tag, int parent)
    {
        foreach (var kid in tag.Kids)
        {
            if (kid.Tag is { } child) child.Number = store.Reserve();
        }
        Write(store.Begin(tag.Number), tag, parent);
        foreach (var kid in tag.Kids)
        {
            if (kid.Tag is { } child) Write(child, tag.Number);
        }
    }

    private void Write(ByteWriter body, Tag tag, int parent)
    {
        body.Append($"<</Type/StructElem/S/{tag.Type}/P {parent} 0 R");
        var page = FirstPage(tag);
        if (page >= 0) body.Append($"/Pg {pages[page].Number} 0 R");
        if (tag.Attributes is { } attributes) body.Append($"/A {attributes}");
        if (tag.Figure is { } figure)
            body.Append($"/A<</O/Layout/Placement/Block/BBox {figure.Box}>>/Alt {PdfString.Of(figure.Alternative)}");
        if (tag.Kids.Count > 0)
        {
            body.Append("/K["u8);
            foreach (var kid in tag.Kids) Write(body, kid, page);
            body.Append("]"u8);
        }
        body.Append(">>"u8);
    }

    private void Write(ByteWriter body, Kid kid, int page)
    {
        if (kid.Tag is { } child) body.Append($"{child.Number} 0 R ");
        else if (kid.Annotation is { } area) body.Append($"<</Type/OBJR/Pg {pages[area.Page].Number} 0 R/Obj {area.Number} 0 R>>");
        else if (kid.Page == page) body.Append($"{kid.Number} ");
        else body.Append($"<</Type/MCR/Pg {pages[kid.Page].Number} 0 R/MCID {kid.Number}>>");
    }

    /// <summary>The page of a tag's first content; below 0 for none.</summary>
    private static int FirstPage(Tag tag)
    {
        foreach (var kid in tag.Kids)
        {
            if (kid.IsContent) return kid.Page;
        }
        return -1;
    }

    /// <summary>For each page the tags of its pieces of content, in their order; then the tag of each link.</summary>
    private void WriteParents(ByteWriter body)
    {
        body.Append("<</Nums["u8);
        for (var i = 0; i < pages.Count; i++)
        {
            body.Append($"{i}[");
            foreach (var tag in pages[i].Tagged) body.Append($"{tag.Number} 0 R ");
            body.Append("]"u8);
        }
        foreach (var link in pages.SelectMany(page => page.Links)) body.Append($"{link.Parent} {link.Tag.Number} 0 R ");
        body.Append("]>>"u8);
    }
}
