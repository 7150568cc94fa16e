using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KpiPapers.Pdf.Tests.Accessibility.Facts;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>A screen reader knows in which voice to read (checkpoint 11).</summary>
internal static partial class LanguageRules
{
    private static readonly XName Language = XNamespace.Xml + "lang";

    public static ImmutableArray<Condition> All { get; } =
    [
        new("11-001", "The language of text cannot be told.", pdf => Unspoken(pdf).Distinct()),
        WithoutDefault("11-002", "The language of a text that stands for content cannot be told.", pdf => pdf.Elements
            .Where(element => Replaces(element.Dictionary) && !element.HasLanguage).Select(element => element.Name)),
        WithoutDefault("11-003", "The language of bookmarks cannot be told.", pdf => pdf.Catalog.Has("Outlines") ? ["the bookmarks"] : []),
        WithoutDefault("11-004", "The language of an annotation's description cannot be told.", pdf => pdf.Annotations
            .Where(annotation => !annotation.Dictionary.HasWords("Lang") && !annotation.Owners.Any(owner => owner.HasLanguage))
            .Select(annotation => annotation.Name)),
        WithoutDefault("11-006", "The language of the properties cannot be told.", pdf => (pdf.Xmp?.Descendants() ?? [])
            .Where(element => element.Attribute(Language)?.Value == "x-default")
            .Select(element => $"{element.Ancestors().ElementAtOrDefault(1)?.Name.LocalName}")),
        new("PDF 14.9.2", "What should name a language does not.", pdf => pdf.Elements
            .Select(element => (element.Name, element.Dictionary)).Prepend(("the catalog", pdf.Catalog))
            .Where(part => part.Item2["Lang"] is { } language && (language is not string tag || !LanguageTag().IsMatch(tag)))
            .Select(part => part.Item1)),
    ];

    private static Condition WithoutDefault(string number, string sentence, Func<CheckedPdf, IEnumerable<string>> places) =>
        new(number, sentence, pdf => pdf.Catalog.HasWords("Lang") ? [] : places(pdf));

    private static IEnumerable<string> Unspoken(CheckedPdf pdf) => pdf.Catalog.HasWords("Lang") ? [] : pdf.Pages.SelectMany(page =>
        page.Content.Paintings.Where(painting => painting.IsText && painting.Mark is { Number: { } number, HasLanguage: false }
            && !pdf.Owners[new(page.Dictionary, number)].Any(owner => owner.HasLanguage)).Select(_ => page.Name));

    private static bool Replaces(PdfDictionary element) => element.Has("Alt") || element.Has("ActualText") || element.Has("E");

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LanguageTag();
}
