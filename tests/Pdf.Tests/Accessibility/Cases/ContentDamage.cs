using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;

namespace KpiPapers.Pdf.Tests.Accessibility.Cases;

/// <summary>Damage to what pages mark and show.</summary>
internal static class ContentDamage
{
    public static ImmutableArray<Damage> All { get; } =
    [
        new("01-003", "an artifact inside a heading", pdf => pdf.InContent("EMC\n", "/Artifact BMC\nEMC\nEMC\n")),
        new("01-004", "a heading inside an artifact", pdf =>
            pdf.InContent("/H1 <<", "/Artifact BMC\n/H1 <<").InContent("EMC\n", "EMC\nEMC\n")),
        new("01-005", "a shade that is no artifact", pdf => pdf.InContent("/Artifact <</Type/Layout>> BDC", "/Span BMC")),
        new("01-005", "a rule outside of all marks", pdf => pdf.InContent("EMC\n", "EMC\n10 10 20 1 re f\n")),
        new("18-001", "footers that are layout", pdf => pdf.InAllContent(text => text.Replace("/Pagination/Subtype/Footer", "/Layout"))),
        new("18-002", "footers of another name", pdf => pdf.InAllContent(text => text.Replace("/Subtype/Footer", "/Subtype/Foot"))),
        new("PDF 14.6", "an end too many", pdf => pdf.InContent("EMC\n", "EMC\nEMC\n")),
        new("PDF 14.6", "an end inside a text object", pdf => pdf.InContent("TJ\nET\nEMC\n", "TJ\nEMC\nET\n")),
        new("PDF 14.6", "a beginning without end", pdf => pdf.InContent("EMC\n", "EMC\n/Span BMC\n")),
        new("PDF 14.7.4.2-1", "a paragraph inside a heading", pdf => pdf.InContent("EMC\n/P <<", "/P <<").InContent("EMC\n", "EMC\nEMC\n")),
    ];
}
