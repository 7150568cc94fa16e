using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;

namespace KpiPapers.Pdf.Tests.Accessibility.Cases;

/// <summary>Damage to what says in which language something is.</summary>
internal static class LanguageDamage
{
    private static readonly Func<PlainPdf, PlainPdf> TextSays = pdf =>
        pdf.InAllContent(text => text.Replace("<</MCID", "<</Lang(en)/MCID"));
    private static readonly Func<PlainPdf, PlainPdf> PicturesSay = pdf => pdf.Replace("/S /Figure ", "/S /Figure /Lang (en) ");
    private static readonly Func<PlainPdf, PlainPdf> LinksSay = pdf => pdf.ReplaceAll("/Subtype /Link ", "/Subtype /Link /Lang (en) ");
    private static readonly Func<PlainPdf, PlainPdf> PropertiesSay = pdf => pdf.InXmp("x-default", "en");
    private static readonly Func<PlainPdf, PlainPdf> TagsSay = pdf => pdf.Replace("/S /Document ", "/S /Document /Lang (en) ");
    private static readonly Func<PlainPdf, PlainPdf> NoBookmarks = pdf => pdf.Without("Outlines");

    public static ImmutableArray<Damage> All { get; } =
    [
        new("11-001", "no language at all", pdf => pdf.Without("Lang")) { Also = ["11-002", "11-003", "11-004", "11-006"] },
        new("11-001", "text without a language", pdf => Damaged(pdf, PicturesSay, LinksSay, PropertiesSay, NoBookmarks)),
        new("11-002", "a replacement without a language", pdf => Damaged(pdf, TextSays, LinksSay, PropertiesSay, NoBookmarks)),
        new("11-003", "bookmarks without a language", pdf => Damaged(pdf, TagsSay, PropertiesSay)),
        new("11-004", "links without a language", pdf => Damaged(pdf, TextSays, PicturesSay, PropertiesSay, NoBookmarks)),
        new("11-006", "properties without a language", pdf => Damaged(pdf, TagsSay, NoBookmarks)),
        new("PDF 14.9.2", "a language in words", pdf => pdf.Replace("/Lang (en-GB)", "/Lang (English, British)")),
        new("PDF 14.9.2", "a tag's language in words", pdf => pdf.Replace("/S /P ", "/S /P /Lang (plain English) ")),
    ];

    private static PlainPdf Damaged(PlainPdf pdf, params ReadOnlySpan<Func<PlainPdf, PlainPdf>> changes)
    {
        pdf = pdf.Without("Lang");
        foreach (var change in changes) pdf = change(pdf);
        return pdf;
    }
}
