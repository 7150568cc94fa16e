using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Damaging;

namespace KpiPapers.Pdf.Tests.Accessibility.Cases;

/// <summary>Damage to how tags stand in each other: tables, lists, headings, pictures, notes.</summary>
internal static class StructureDamage
{
    public static ImmutableArray<Damage> All { get; } =
    [
        new("09-004", "a cell that is a paragraph", pdf => pdf.Replace("/S /TD ", "/S /P ")),
        new("09-004", "a header cell amid the text", pdf => pdf.Replace("/S /P ", "/S /TH /A << /O /Table /Scope /Row >> ")),
        new("09-004", "a foot above the body", pdf => pdf.Replace("/S /THead ", "/S /TFoot ")),
        new("09-004", "a head below the body", pdf => pdf.Change("/S /Table ", text => Moved(text, 1))),
        new("09-004", "a caption amid the rows", pdf => pdf.Change("/S /Table ", text => Moved(text, 0))),
        new("09-005", "an item without a body", pdf => pdf.Replace("/S /LBody ", "/S /P ")),
        new("09-005", "a list that is a division", pdf => pdf.Replace("/S /L ", "/S /Div ")),
        new("09-006", "an entry of contents amid the text", pdf => pdf.Replace("/S /P ", "/S /TOCI ")),
        new("09-007", "a ruby base amid the text", pdf => pdf.Replace("/S /P ", "/S /RB ")),
        new("09-008", "a warichu text amid the text", pdf => pdf.Replace("/S /P ", "/S /WT ")),
        new("13-004", "a picture without words", pdf => pdf.Without("Alt")),
        new("13-004", "a picture in blank words", pdf => pdf.Change("/Alt (", text => text.Replace("Average wait, falling from 20 to 5 seconds", " "))),
        new("PDF 14.8.5.4.3", "a picture without a box", pdf => pdf.Without("BBox")),
        new("PDF 14.8.5.4.3", "a picture beyond the paper", pdf => pdf.Replace("/BBox [62 ", "/BBox [-62 ")),
        new("14-002", "a first heading of level 2", pdf => pdf.Replace("/S /H1 ", "/S /H2 ")),
        new("14-003", "level 3 after level 1", pdf => pdf.Replace("/S /H2 ", "/S /H3 ")),
        new("14-006", "headings without levels", pdf => pdf
            .ReplaceAll("/S /H1 ", "/S /H ").ReplaceAll("/S /H2 ", "/S /H ").ReplaceAll("/S /H3 ", "/S /H ")),
        new("14-007", "a heading without level among others", pdf => pdf.Replace("/S /H3 ", "/S /H ")),
        new("15-003", "a header of rows without scope", pdf => pdf.Replace("/Scope /Row", "/Was /Row")),
        new("15-003", "a scope that is none", pdf => pdf.Replace("/Scope /Column", "/Scope /Table")),
        new("UA 7.5", "a cell that is too wide", pdf => pdf.Replace("/ColSpan 2", "/ColSpan 3")),
        new("UA 7.5", "a cell too few", pdf => pdf.Without("ColSpan")),
        new("UA 7.5", "a cell over another", pdf => pdf.Replace("/Scope /Row", "/Scope /Row /RowSpan 2")),
        new("UA 7.5", "a cell that hangs out of its table", pdf =>
            pdf.Replace("/Scope /Column /ColSpan 2", "/Scope /Column /ColSpan 2 /RowSpan 9")),
        new("17-002", "a formula without words", pdf => pdf.Replace("/S /P ", "/S /Formula ")),
        new("19-003", "a note without identifier", pdf => pdf.Replace("/S /P ", "/S /Note ")),
        new("19-004", "two notes of one identifier", pdf =>
            pdf.Replace("/S /P ", "/S /Note /ID (a) ").Replace("/S /P ", "/S /Note /ID (a) ")),
    ];

    /// <summary>A tag with one of its children moved to the end but one.</summary>
    private static string Moved(string text, int index)
    {
        var start = text.IndexOf("/K [", StringComparison.Ordinal) + 4;
        var kids = text[start..text.IndexOf(']', start)].Split(" 0 R", StringSplitOptions.RemoveEmptyEntries).ToList();
        var moved = kids[index];
        kids.RemoveAt(index);
        kids.Insert(index == 0 ? 1 : kids.Count, moved);
        return $"{text[..start]}{string.Join(' ', kids.Select(kid => $"{kid.Trim()} 0 R"))}] >>";
    }
}
