using System.Security;
using System.Text;
using KpiPapers.Pdf.Syntax;

namespace KpiPapers.Pdf.Objects;

/// <summary>The document's properties, in both forms that readers look for: an information dictionary, and XMP with the PDF/UA identifier.</summary>
internal static class Metadata
{
    private const string Producer = "KpiPapers.Pdf";

    public static int WriteInformation(ObjectStore store, Document document)
    {
        var body = store.Begin(out var number);
        body.Append($"<< /Title {PdfString.Of(XmlText.Of(document.Title))}");
        if (document.Author is { } author) body.Append($" /Author {PdfString.Of(XmlText.Of(author))}");
        if (document.Subject is { } subject) body.Append($" /Subject {PdfString.Of(XmlText.Of(subject))}");
        body.Append($" /Producer {PdfString.Of(Producer)} >>");
        return number;
    }

    /// <summary>Uncompressed, so that programs that know no PDF find it too.</summary>
    public static int WriteXmp(ObjectStore store, Document document) =>
        store.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Xmp(document)));

    private static string Xmp(Document document)
    {
        var author = document.Author is { } name ? $"\n<dc:creator><rdf:Seq><rdf:li>{Escape(name)}</rdf:li></rdf:Seq></dc:creator>" : "";
        var subject = document.Subject is { } about
            ? $"\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(about)}</rdf:li></rdf:Alt></dc:description>"
            : "";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(document.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{Escape(document.Language)}</rdf:li></rdf:Bag></dc:language>{author}{subject}
            <pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }

    private static string Escape(string text) => SecurityElement.Escape(XmlText.Of(text));
}
