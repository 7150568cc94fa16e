using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;

namespace KpiPapers.Pdf.Tests.Accessibility.Cases;

/// <summary>Damage to the tree of tags, and to how it and the content of pages belong to each other.</summary>
internal static partial class TreeDamage
{
    public static ImmutableArray<Damage> All { get; } =
    [
        new("UA 7.1", "no tags", pdf => Untagged(pdf.Without("StructTreeRoot").ReplaceAll("/Annots ", "/Was "))),
        new("PDF 14.7.2-1", "a tag that leads up to the catalog", pdf => pdf.Replace("/S /H1 /P ", "/S /H1 /P 1 0 R /Was ")),
        new("PDF 14.7.2-2", "a tag of another type", pdf => pdf.Replace("/Type /StructElem /S /H1", "/Type /Element /S /H1")),
        new("PDF 14.7.2-3", "a tag in two places", pdf => pdf
            .Add($"<< /S /Span /P {pdf.NumberOf("/S /Document ")} 0 R >>", null, out var span)
            .Replace("/K [", $"/K [{span} 0 R {span} 0 R ", "/S /Document ")),
        new("PDF 14.7.4.2-2", "a number that occurs twice", pdf => pdf.InContent("EMC\n", "EMC\n/H1 <</MCID 0>> BDC\nEMC\n")),
        new("PDF 14.7.4.2-3", "content without a tag", pdf => pdf.InContent("EMC\n", "EMC\n/Span <</MCID 998>> BDC\nEMC\n")),
        new("PDF 14.7.4.2-4", "content with two tags", pdf => pdf.Replace("/K [0]", "/K [0 1]", "/S /H1 ")),
        new("PDF 14.7.4.2-5", "a tag of content that is not there", pdf => pdf.Replace("/K [0]", "/K [0 998]", "/S /H1 ")),
        new("PDF 14.7.4.3", "a link on another page", pdf =>
            pdf.Change("/Type /OBJR", text => LinkPage().Replace(text, "/Type /OBJR /Pg 1 0 R", 1))),
        new("PDF 14.7.4.4-1", "a page without a place", pdf =>
            pdf.Without("StructParents").Change("/Nums [", text => FirstPlace().Replace(text, "/Nums [", 1))),
        new("PDF 14.7.4.4-2", "two tags in each other's place", pdf =>
            pdf.Change("/Nums [", text => FirstTwo().Replace(text, "/Nums [0 [${second} ${first}", 1))),
        new("PDF 14.7.4.4-3", "the last link in the place of a heading", pdf =>
            pdf.Change("/Nums [", text => LastLink().Replace(text, $" {pdf.NumberOf("/S /H1 ")} 0 R] >>", 1))),
        new("PDF 14.7.4.4-4", "a place for nothing", pdf => pdf
            .Change("/Nums [", text => text.Replace("] >>", " 98 []] >>"))
            .Replace("/ParentTreeNextKey ", "/ParentTreeNextKey 99 /Was ")),
        new("PDF 14.7.4.4-5", "a next place that is taken", pdf => pdf.Replace("/ParentTreeNextKey ", "/ParentTreeNextKey 1 /Was ")),
        new("PDF 14.7.4.4-6", "two links in one place", SharedPlace),
    ];

    private static PlainPdf Untagged(PlainPdf pdf) =>
        pdf.InAllContent(text => TaggedContent().Replace(text, "/Artifact <</Type/Pagination>> BDC"));

    /// <summary>Gives the second area of a link the first one's place, and takes its own away.</summary>
    private static PlainPdf SharedPlace(PlainPdf pdf)
    {
        var match = SameTag().Match(pdf.Objects[pdf.NumberOf("/Nums [")].Text);
        return pdf.Change("/Nums [", text => text.Replace(match.Value, match.Groups["first"].Value))
            .Replace($"/StructParent {match.Groups["place"].Value} ", $"/StructParent {match.Groups["first"].Value.Split(' ')[0]} ");
    }

    [GeneratedRegex("/[A-Za-z0-9]+ <</MCID [0-9]+ ?>> BDC", Options, 1000)]
    private static partial Regex TaggedContent();

    [GeneratedRegex("/Type /OBJR /Pg [0-9]+ 0 R", Options, 1000)]
    private static partial Regex LinkPage();

    [GeneratedRegex(@"/Nums \[0 \[[^\]]*\] ", Options, 1000)]
    private static partial Regex FirstPlace();

    [GeneratedRegex(@"/Nums \[0 \[(?<first>[0-9]+ 0 R) (?<second>[0-9]+ 0 R)", Options, 1000)]
    private static partial Regex FirstTwo();

    [GeneratedRegex(@" [0-9]+ 0 R\] >>$", Options, 1000)]
    private static partial Regex LastLink();

    [GeneratedRegex(@"(?<first>[0-9]+ (?<tag>[0-9]+ 0 R)) (?<place>[0-9]+) \k<tag>", Options, 1000)]
    private static partial Regex SameTag();

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
}
