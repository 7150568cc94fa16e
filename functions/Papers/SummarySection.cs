using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>What a member should know who reads no further. Every sentence follows from the figures by a rule.</summary>
internal static class SummarySection
{
    /// <summary>More than this many points are no summary; the table has them all.</summary>
    private const int MostPoints = 8;

    public static PaperSection Of(ImmutableArray<Indicator> indicators, RagSummary summary, Quarter quarter, PaperInputs inputs) => new("Summary")
    {
        Blocks =
        [
            PaperBlock.Paragraph.Of($"{summary}"),
            .. Part("What needs attention", Attention.Of(indicators, quarter, inputs)),
            .. Part("What changed since the previous quarter", ColourChanges.Of(indicators, quarter, inputs)),
            .. Part("What was not explained", MissingWords.Of(indicators, quarter, inputs)),
            .. Part("What has no figure, or not all of it", MissingFigures.Of(indicators, quarter, inputs)),
            .. Part("What was revised", Revisions.Of(indicators, quarter, inputs)),
        ],
    };

    private static IEnumerable<PaperBlock> Part(string heading, IReadOnlyList<string> points)
    {
        if (points.Count == 0) yield break;
        yield return new PaperBlock.SubHeading(heading);
        var shown = points.Count <= MostPoints + 1 ? points : [.. points.Take(MostPoints), $"{points.Count - MostPoints} more are in the performance table."];
        yield return new PaperBlock.Bullets([.. shown.Select(point => ImmutableArray.Create(new TextRun(point)))]);
    }
}
