using System.Text;
using System.Xml;
using System.Xml.Linq;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>All of a file that rules look at. It takes damaged files as they are, so that the rules can say what is wrong.</summary>
internal sealed class CheckedPdf
{
    public CheckedPdf(PdfReader reader)
    {
        Reader = reader;
        Pages = [.. Catalog.Dictionary("Pages").Array("Kids").Cast<PdfDictionary>()
            .Select((page, i) => new CheckedPage(i, page, new(page)))];
        Structure = Catalog.DictionaryOrNull("StructTreeRoot");
        Roles = new(Structure?.DictionaryOrNull("RoleMap"));
        Elements = [.. (Structure?.RawArray("K") ?? []).Cast<PdfReference>()
            .SelectMany(top => new StructureElement(top.Number, (PdfDictionary)reader.Resolve(top), parent: null, this).All)];
        Annotations = [.. Pages.SelectMany(page => page.Dictionary.RawArray("Annots").Cast<PdfReference>()
            .Select(at => new CheckedAnnotation(
                at.Number,
                (PdfDictionary)reader.Resolve(at),
                page,
                [.. Elements.Where(element => element.Objects.Any(item => item.Number == at.Number))])))];
        Fonts = CheckedFont.Of(Pages);
        Xmp = Parsed(Catalog.DictionaryOrNull("Metadata"));
        Parents = new(this);
        Owners = Elements.SelectMany(element => element.Content.Select(item => (item, element)))
            .ToLookup(pair => pair.item, pair => pair.element);
    }

    public PdfReader Reader { get; }

    public PdfDictionary Catalog => Reader.Catalog;

    public IReadOnlyList<CheckedPage> Pages { get; }

    public PdfDictionary? Structure { get; }

    public RoleMap Roles { get; }

    /// <summary>All tags in reading order.</summary>
    public IReadOnlyList<StructureElement> Elements { get; }

    /// <summary>The tags that claim a piece of content.</summary>
    public ILookup<ContentItem, StructureElement> Owners { get; }

    public ParentTree Parents { get; }

    public IReadOnlyList<CheckedAnnotation> Annotations { get; }

    public IReadOnlyList<CheckedFont> Fonts { get; }

    /// <summary>The properties; null where there are none or they are not XML.</summary>
    public XDocument? Xmp { get; }

    private static XDocument? Parsed(PdfDictionary? metadata)
    {
        try
        {
            return metadata is null ? null : XDocument.Parse(Encoding.UTF8.GetString(metadata.Data));
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
