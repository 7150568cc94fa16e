using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Pictures and formulas are put in words, notes can be found (checkpoints 13, 17 and 19).</summary>
internal static class AlternativeRules
{
    public static ImmutableArray<Condition> All { get; } =
    [
        Condition.OfElements("13-004", "A picture is not put in words.", element =>
            element.Type == "Figure" && !element.Dictionary.HasWords("Alt") && !element.Dictionary.HasWords("ActualText")),
        new("PDF 14.8.5.4.3", "It is not said where on its page a picture stands.", pdf => pdf.Elements
            .Where(element => element.Type == "Figure" && !IsOnAPage(element, pdf)).Select(element => element.Name)),
        Condition.OfElements("17-002", "A formula is not put in words.", element =>
            element.Type == "Formula" && !element.Dictionary.HasWords("Alt")),
        Condition.OfElements("19-003", "A note has no identifier.", element =>
            element.Type == "Note" && !element.Dictionary.HasWords("ID")),
        new("19-004", "Two notes have one identifier.", pdf => pdf.Elements
            .Where(element => element.Type == "Note" && element.Dictionary.HasWords("ID"))
            .GroupBy(note => note.Dictionary.Text("ID")).Where(notes => notes.Count() > 1).Select(notes => $"identifier {notes.Key}")),
    ];

    private static bool IsOnAPage(StructureElement figure, CheckedPdf pdf) =>
        figure.Attribute("Layout", "BBox") is List<object> { Count: 4 } box
        && box.All(side => side is double)
        && (double)box[0] < (double)box[2] && (double)box[1] < (double)box[3]
        && pdf.Pages.FirstOrDefault(page => page.Dictionary == figure.Dictionary.DictionaryOrNull("Pg")) is { } page
        && page.Dictionary.Array("MediaBox").Cast<double>().ToList() is var paper
        && (double)box[0] >= paper[0] && (double)box[1] >= paper[1] && (double)box[2] <= paper[2] && (double)box[3] <= paper[3];
}
