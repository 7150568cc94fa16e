using System.Collections.Immutable;
using KpiPapers.Domain.Narratives;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Narratives;

/// <summary>Names as people type them, compared with those of a definition.</summary>
internal static class SectionNames
{
    /// <summary>The sections that a paper has.</summary>
    public static ImmutableArray<string> Of(NarrativePaper paper) => [.. paper.Sections.Append(Narrative.Performance).Distinct(StringComparer.Ordinal)];

    /// <summary>The section that a heading names, as the definition writes it, and the number typed before it; no section when it names none.</summary>
    public static (string? Section, string Number) Find(NarrativePaper paper, string heading)
    {
        // A service may start with a number itself, as "24 Hour Care" does, so the whole heading is tried first.
        if (Of(paper).FirstOrDefault(section => Same(section, heading)) is { } whole) return (whole, "");
        var (number, rest) = TypedNumbers.Split(heading);
        return (Of(paper).FirstOrDefault(section => Same(section, rest)), number);
    }

    /// <summary>Whether two names are the same but for case, spaces, a leading "The", "&amp;" for "and" and what Word makes of apostrophes and dashes.</summary>
    public static bool Same(string name, string other) => string.Equals(Plain(name), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name)
    {
        var spaced = Words.SingleSpaced(name);
        var plain = spaced.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? spaced[4..] : spaced;
        return plain.Replace(" ", "").Replace("&", "and").Replace('’', '\'').Replace('–', '-');
    }
}
