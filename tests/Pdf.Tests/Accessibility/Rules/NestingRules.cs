using System.Collections.Immutable;
using KpiPapers.Pdf.Tests.Accessibility.Facts;

namespace KpiPapers.Pdf.Tests.Accessibility.Rules;

/// <summary>Tags stand where they make sense (checkpoint 09).</summary>
internal static class NestingRules
{
    private static readonly Nesting Tables = Nesting.Of(
        new()
        {
            ["Table"] = "TR THead TBody TFoot Caption",
            ["THead"] = "TR",
            ["TBody"] = "TR",
            ["TFoot"] = "TR",
            ["TR"] = "TH TD",
        },
        new()
        {
            ["THead"] = "Table",
            ["TBody"] = "Table",
            ["TFoot"] = "Table",
            ["TR"] = "Table THead TBody TFoot",
            ["TH"] = "TR",
            ["TD"] = "TR",
        }) with
    { Captioned = ["Table"], CaptionMayBeLast = true };

    private static readonly Nesting Lists = Nesting.Of(
        new() { ["L"] = "L LI Caption", ["LI"] = "Lbl LBody" },
        new() { ["LI"] = "L", ["LBody"] = "LI", ["Lbl"] = "LI TOCI Note BibEntry" }) with
    { Captioned = ["L"] };

    private static readonly Nesting Contents = Nesting.Of(
        new() { ["TOC"] = "TOC TOCI Caption", ["TOCI"] = "Lbl Reference NonStruct P TOC" },
        new() { ["TOCI"] = "TOC" }) with
    { Captioned = ["TOC"] };

    private static readonly Nesting Ruby = Nesting.Of(
        new() { ["Ruby"] = "RB RT RP" },
        new() { ["RB"] = "Ruby", ["RT"] = "Ruby", ["RP"] = "Ruby" });

    private static readonly Nesting Warichu = Nesting.Of(
        new() { ["Warichu"] = "WT WP" },
        new() { ["WT"] = "Warichu", ["WP"] = "Warichu" });

    public static ImmutableArray<Condition> All { get; } =
    [
        new("09-004", "A part of a table stands where it may not.",
            pdf => pdf.Elements.SelectMany(element => Tables.Faults(element).Concat(Order(element)))),
        Of("09-005", "A part of a list stands where it may not.", Lists),
        Of("09-006", "A part of a table of contents stands where it may not.", Contents),
        Of("09-007", "A part of a ruby gloss stands where it may not.", Ruby),
        Of("09-008", "A part of a warichu gloss stands where it may not.", Warichu),
    ];

    private static Condition Of(string number, string sentence, Nesting nesting) =>
        new(number, sentence, pdf => pdf.Elements.SelectMany(nesting.Faults));

    /// <summary>One head at most and before the bodies, one foot at most and after them.</summary>
    private static IEnumerable<string> Order(StructureElement table)
    {
        if (table.Type != "Table") yield break;
        var parts = table.Children.Select(child => child.Type).Where(type => type is not "Caption").ToList();
        if (parts.LastIndexOf("THead") > 0) yield return $"head amid {table.Name}";
        if (parts.IndexOf("TFoot") is >= 0 and var foot && foot < parts.Count - 1) yield return $"foot amid {table.Name}";
    }
}
