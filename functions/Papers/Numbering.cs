using System.Collections.Immutable;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>
/// Numbers what is there, so that no number is missing and none stands twice: sections, the parts within them, and in a section without
/// parts every paragraph and sub-heading, so that a member can point at it in the meeting.
/// </summary>
internal static class Numbering
{
    public static IEnumerable<PaperSection> Of(IEnumerable<PaperSection> sections) =>
        sections.Select((section, index) => Within(section, $"{index + 1}") with { Number = $"{index + 1}." });

    private static PaperSection Within(PaperSection section, string number) => section.Parts.IsEmpty
        ? section with { Blocks = [.. Blocks(section.Blocks, number)] }
        : section with
        {
            Parts = [.. section.Parts.Select((part, index) => Within(part, $"{number}.{index + 1}") with { Number = $"{number}.{index + 1}" })],
        };

    private static IEnumerable<PaperBlock> Blocks(ImmutableArray<PaperBlock> blocks, string number)
    {
        var last = 0;
        foreach (var block in blocks)
        {
            yield return block switch
            {
                PaperBlock.Paragraph paragraph => paragraph with { Number = $"{number}.{++last}" },
                PaperBlock.SubHeading heading => heading with { Number = $"{number}.{++last}" },
                _ => block,
            };
        }
    }
}
