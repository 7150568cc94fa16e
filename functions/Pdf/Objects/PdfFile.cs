using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Objects;

/// <summary>Brings drawn pages, fonts, structure, bookmarks and properties together in a file.</summary>
internal static class PdfFile
{
    public static byte[] Write(Document document, IReadOnlyList<Canvas> canvases, FontShelf fonts, Tag structure)
    {
        var store = new ObjectStore();
        var catalog = store.Reserve();
        var tree = store.Reserve();
        var pages = canvases.Select(_ => store.Reserve()).ToArray();
        var structureObjects = new StructureObjects(store, pages);
        var links = canvases.SelectMany(canvas => canvas.Links).ToArray();

        var fontResources = string.Concat(fonts.Uses.Select(use => $" /{use.Name} {FontObjects.Write(store, use)} 0 R"));
        var resources = store.Add($"<< /Font <<{fontResources} >> >>");
        for (int i = 0, parent = canvases.Count; i < canvases.Count; i++)
        {
            var annotations = canvases[i].Links.Select(link => Annotation(store, structureObjects, link, parent++)).ToArray();
            var contents = store.AddCompressed("", canvases[i].Finish());
            store.Set(
                pages[i],
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {canvases[i].Width:0.###} {canvases[i].Height:0.###}] "
                + $"/Resources {resources} 0 R /Contents {contents} 0 R /StructParents {i} /Tabs /S"
                + (annotations.Length == 0 ? "" : $" /Annots [{string.Join(' ', annotations)}]")
                + " >>");
        }
        store.Set(tree, $"<< /Type /Pages /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] /Count {pages.Length} >>");

        var bookmarks = OutlineObjects.Write(store, [.. canvases.SelectMany(canvas => canvas.Bookmarks)], pages);
        store.Set(
            catalog,
            $"<< /Type /Catalog /Pages {tree} 0 R /Lang {PdfString.Of(document.Language)} /MarkInfo << /Marked true >> "
            + $"/ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot {structureObjects.Write(structure, canvases, links)} 0 R "
            + $"/Metadata {Metadata.WriteXmp(store, document)} 0 R"
            + (bookmarks is null ? "" : $" /Outlines {bookmarks} 0 R /PageMode /UseOutlines")
            + " >>");
        return store.Write(catalog, Metadata.WriteInformation(store, document));
    }

    private static string Annotation(ObjectStore store, StructureObjects structure, LinkArea link, int parent)
    {
        const int printed = 4;
        var number = store.Add(
            $"<< /Type /Annot /Subtype /Link /Rect {link.Box} "
            + $"/Border [0 0 0] /F {printed} /Contents {PdfString.Of(link.Words)} /StructParent {parent} "
            + $"/A << /S /URI /URI {PdfString.Of(link.Address)} >> >>");
        structure.AddAnnotation(link, number);
        return $"{number} 0 R";
    }
}
