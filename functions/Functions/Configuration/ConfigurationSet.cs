using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Calendar;
using KpiPapers.Exports;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Functions.Configuration;

/// <summary>One valid set of configuration files, named by the hash of their contents.</summary>
internal sealed record ConfigurationSet
{
    /// <summary>The recipient who is told of files that no feed recognises; every set has one.</summary>
    public const string Team = "team";

    public required string Hash { get; init; }

    public required IndicatorCatalogue Indicators { get; init; }

    public required ImmutableArray<Feed> Feeds { get; init; }

    public required ImmutableArray<PaperDefinition> Papers { get; init; }

    public required RecipientList Recipients { get; init; }

    public required BankHolidays BankHolidays { get; init; }

    /// <summary>A feed by its id; null when there is none.</summary>
    public Feed? Feed(string id) => Feeds.FirstOrDefault(feed => feed.Id == id);

    /// <summary>The first feed of a kind; null when there is none.</summary>
    public Feed? FeedOf(FeedKind kind) => Feeds.FirstOrDefault(feed => feed.Kind == kind);

    /// <summary>What a recipient is called in words: their role, or their id once they are off the list.</summary>
    public string RoleOf(string recipient) => Recipients.Find(recipient)?.Role ?? recipient;

    /// <summary>The papers that texts may be for.</summary>
    public ImmutableArray<NarrativePaper> NarrativePapers =>
    [
        .. Papers.Select(paper => new NarrativePaper(
            paper.Paper, [paper.Paper, paper.Title, paper.Committee], [.. paper.Meetings.Select(meeting => meeting.Quarter)], paper.Services)),
    ];

    /// <summary>A quarter's paper as it is defined for that quarter's meeting; null where no meeting is set.</summary>
    public PaperDefinition? Paper(string id, Quarter quarter) => Papers.FirstOrDefault(paper => paper.Paper == id && paper.MeetingFor(quarter) is not null);
}
