using KpiPapers.Domain.Calendar;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Functions.Calendar;

/// <summary>Says who owes what a paper lacks, and by which feed it comes: whoever owns that feed, or the indicator whose words are missing.</summary>
internal static class WhoOwes
{
    /// <summary>What is outstanding; null for words that no feed could take.</summary>
    public static Outstanding? Of(PaperGap gap, PaperDefinition paper, ConfigurationSet configuration) => gap.Kind switch
    {
        OutstandingKind.Comment => Owed(gap, gap.Indicator?.Owner ?? paper.Lead, configuration.FeedOf(FeedKind.Commentary) ?? configuration.FeedOf(FeedKind.Figures)),
        OutstandingKind.Text => configuration.FeedOf(FeedKind.Narratives) is { } texts ? Owed(gap, texts.Owner, texts) : null,
        _ => Feed(gap, configuration) is { } feed ? Owed(gap, feed.Owner, feed) : Owed(gap, paper.Lead, feed: null),
    };

    /// <summary>The feed that it came by before; else one that is made for it, else one of ready-made figures.</summary>
    private static Feed? Feed(PaperGap gap, ConfigurationSet configuration) =>
        (gap.Feed is null ? null : configuration.Feed(gap.Feed))
        ?? configuration.Feeds.FirstOrDefault(feed => feed.Figures.Any(figure => figure.Indicator.Equals(gap.Indicator?.Code, StringComparison.OrdinalIgnoreCase)))
        ?? configuration.FeedOf(FeedKind.Figures);

    private static Outstanding Owed(PaperGap gap, string owner, Feed? feed) => new(gap.Kind, owner, gap.What, feed?.Id);
}
