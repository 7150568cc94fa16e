using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ApplyRetention;

/// <summary>How long each feed's files are kept.</summary>
internal sealed class KeepingTimes(ImmutableArray<Feed> feeds)
{
    /// <summary>
    /// Of files that belong to no feed, for none recognised them or theirs is gone: nobody knows what is in them, so they are kept as long
    /// as any feed's; and while one feed keeps its files for good, so are they.
    /// </summary>
    private readonly int? _ofNoFeed = feeds.All(feed => feed.KeepMonths is not null) ? feeds.Max(feed => feed.KeepMonths) : null;

    /// <summary>The last day on which a drop may have come whose file is due; null when all files are kept for good.</summary>
    public DateOnly? LatestDrop(DateOnly today) => feeds.Min(feed => feed.KeepMonths) is { } shortest ? today.AddMonths(-shortest) : null;

    /// <summary>Whether a file has been kept for its time: through the day that bears the date of its drop, so many months later.</summary>
    public bool IsOver(SubmissionRecord file, DateOnly today)
    {
        var feed = feeds.FirstOrDefault(feed => feed.Id == file.Submission.Feed);
        var months = feed is null ? _ofNoFeed : feed.KeepMonths;
        return months is { } keep && today > LondonTime.Day(file.Submission.Dropped).AddMonths(keep);
    }
}
