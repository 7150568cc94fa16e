using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;

namespace KpiPapers.Pdf.Tests.Accessibility.Cases;

/// <summary>Damage to what the file says of itself and to the types of tags.</summary>
internal static class PropertyDamage
{
    public static ImmutableArray<Damage> All { get; } =
    [
        new("01-007", "suspects", pdf => pdf.Replace("/Marked true", "/Marked true /Suspects true")),
        new("UA 6.2", "not marked", pdf => pdf.Replace("/Marked true", "/Marked false")),
        new("02-001", "a type without a role", pdf => pdf.Replace("/S /P ", "/S /Absatz ")),
        new("02-001", "a type with a role that is none", pdf => Roles(pdf.Replace("/S /P ", "/S /Absatz "), "/Absatz /Paragraph")),
        new("02-003", "a circle of roles", pdf => Roles(pdf, "/Absatz /Paragraph /Paragraph /Absatz")),
        new("02-004", "a paragraph with the role of a heading", pdf => Roles(pdf, "/P /H1")),
        new("06-001", "no XMP", pdf => pdf.Without("Metadata")),
        new("06-001", "XMP that is no XML", pdf => pdf.InXmp("</rdf:RDF>", "")),
        new("06-002", "another part of PDF/UA", pdf => pdf.InXmp("<pdfuaid:part>1<", "<pdfuaid:part>2<")),
        new("06-002", "another namespace", pdf => pdf.InXmp("www.aiim.org/pdfua/ns/id/", "www.aiim.org/pdfa/ns/id/")),
        new("06-003", "no title", pdf => pdf.InXmp("dc:title", "dc:heading")),
        new("PDF 14.3.3", "information without title", pdf => pdf.Replace("/Title ", "/Was ", "/Producer ")),
        new("07-001", "no word on the window's title", pdf => pdf.Without("DisplayDocTitle")),
        new("07-002", "the file's name as the window's title", pdf => pdf.Replace("/DisplayDocTitle true", "/DisplayDocTitle false")),
    ];

    private static PlainPdf Roles(PlainPdf pdf, string map) =>
        pdf.Replace("/Type /StructTreeRoot", $"/Type /StructTreeRoot /RoleMap << {map} >>");
}
