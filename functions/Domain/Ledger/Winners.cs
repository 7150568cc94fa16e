using System.Collections.Immutable;

namespace KpiPapers.Domain.Ledger;

/// <summary>
/// Which of several files' entries are in force. One feed is the source of a figure: where another has replaced it, the newest
/// submission's feed is the one. Within it, the newest submission that has an entry for a day and site, or whose stated range covers
/// them, decides: its entry wins, and a range without an entry clears the day.
/// </summary>
internal sealed class Winners
{
    private readonly ILookup<string, SubmittedEntry> _ranges;

    private Winners(IReadOnlyList<SubmittedEntry> ofTheFeed, Submission newest)
    {
        Newest = newest;
        _ranges = ofTheFeed.Where(entry => entry.Entry is LedgerEntry.Covering).ToLookup(Site);
        var decided = ofTheFeed.Where(entry => entry.Entry is not LedgerEntry.Covering)
            .GroupBy(entry => (entry.Entry.Day, Site: Site(entry)))
            .Select(place => (Entry: place.Aggregate(Newer), Range: Range(place.Key.Site, place.Key.Day)))
            .ToList();
        Entries = [.. decided.Where(place => !IsCleared(place.Entry, place.Range)).Select(place => place.Entry)];
        Clearing = [.. decided.Where(place => IsCleared(place.Entry, place.Range)).Select(place => place.Range!.Submission)];   // cleared by a range
    }

    /// <summary>The newest submission of all.</summary>
    public Submission Newest { get; }

    /// <summary>The entries in force, at most one for each day and site.</summary>
    public ImmutableArray<SubmittedEntry> Entries { get; }

    /// <summary>The submissions whose ranges clear something; some more than once.</summary>
    public ImmutableArray<Submission> Clearing { get; }

    /// <summary>Null when nothing is committed.</summary>
    public static Winners? Of(IEnumerable<SubmittedEntry> committed)
    {
        var entries = committed.ToList();
        if (entries.Count == 0) return null;
        var newest = entries.Aggregate(Newer).Submission;
        return new([.. entries.Where(entry => entry.Submission.Feed == newest.Feed)], newest);
    }

    /// <summary>
    /// The submissions whose ranges together hold every day of a month for one site, or for several, each by itself. Empty when a day is
    /// left open for every site. As with entries, one site is enough to know a month by: nobody has said which sites there are.
    /// </summary>
    public ImmutableArray<Submission> Stating(DateOnly month) =>
    [
        .. from site in _ranges
           let ofEachDay = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(day => Range(site.Key, month.AddDays(day))).ToList()
           where ofEachDay.TrueForAll(range => range is not null)
           from range in ofEachDay
           select range.Submission,
    ];

    private SubmittedEntry? Range(string site, DateOnly day)
    {
        var ofTheDay = _ranges[site].Where(range => range.Entry is LedgerEntry.Covering covering && covering.Day <= day && day <= covering.LastDay).ToList();
        return ofTheDay.Count == 0 ? null : ofTheDay.Aggregate(Newer);
    }

    /// <summary>What a submission says of a day stands against its own range.</summary>
    private static bool IsCleared(SubmittedEntry entry, SubmittedEntry? range) => range?.Submission.IsNewerThan(entry.Submission) ?? false;

    private static string Site(SubmittedEntry entry) => entry.Entry.Dimension.ToUpperInvariant();   // systems and people differ in how they write a site

    private static SubmittedEntry Newer(SubmittedEntry a, SubmittedEntry b) => b.Submission.IsNewerThan(a.Submission) ? b : a;
}
