using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;
using KpiPapers.Pdf.Tests.Accessibility.Rules;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility;

/// <summary>
/// Looks for every condition of the Matterhorn Protocol (PDF/UA-1) that a program can see and that can occur in files of our kind;
/// for kinds of content that we never write, such as forms, it is a violation that they are there.
/// </summary>
internal static class PdfUaChecker
{
    public static ImmutableArray<Condition> Conditions { get; } =
    [
        .. ContentRules.All,
        .. RoleRules.All,
        .. PropertyRules.All,
        .. NestingRules.All,
        .. LanguageRules.All,
        .. AlternativeRules.All,
        .. HeadingRules.All,
        .. TableRules.All,
        .. ForbiddenRules.All,
        .. AnnotationRules.All,
        .. FontRules.All,
        .. GlyphRules.All,
        .. TreeRules.All,
        .. ParentTreeRules.All,
    ];

    public static IReadOnlyList<Violation> Check(byte[] file)
    {
        var pdf = new CheckedPdf(new PdfReader(file));
        return [.. Conditions.SelectMany(condition =>
            condition.Places(pdf).Select(place => new Violation(condition.Number, condition.Sentence, place)))];
    }
}
