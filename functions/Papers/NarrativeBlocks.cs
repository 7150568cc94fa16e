using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>What somebody wrote, as blocks of the paper.</summary>
internal static class NarrativeBlocks
{
    /// <summary>The blocks in their order. Those without a visible letter are left out, for a number or bullet alone says nothing.</summary>
    public static IEnumerable<PaperBlock> Of(SubmittedNarrative? narrative)
    {
        foreach (var block in narrative?.Narrative.Blocks ?? [])
        {
            switch (block)
            {
                case NarrativeBlock.SubHeading heading when IsVisible(heading.Text):
                    yield return new PaperBlock.SubHeading(heading.Text);
                    break;
                case NarrativeBlock.Paragraph paragraph when IsVisible(paragraph.Runs):
                    yield return new PaperBlock.Paragraph(paragraph.Runs);
                    break;
                case NarrativeBlock.Bullets { Items: var items } when items.Any(IsVisible):
                    yield return new PaperBlock.Bullets([.. items.Where(IsVisible)]);
                    break;
            }
        }
    }

    private static bool IsVisible(ImmutableArray<TextRun> runs) => runs.Any(run => IsVisible(run.Text));

    private static bool IsVisible(string text) => text.EnumerateRunes().Any(rune =>
        !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark)
        && rune.Value is not (>= 0x1F3FB and <= 0x1F3FF));   // skin tones, which only alter the emoji before them
}
