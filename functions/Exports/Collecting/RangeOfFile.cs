using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Periods;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// The range of days that a file says it holds. Days given by their dates are covered from the first to the last; of a month or quarter that
/// is only named, as in the title of a weekly file, no more than the file reaches.
/// </summary>
internal static class RangeOfFile
{
    /// <summary>Entries that clear the days which the file leaves out, for each figure, site and quarter.</summary>
    public static IEnumerable<LedgerEntry> Entries(SheetFacts sheet, Feed feed, IEnumerable<FigureSum> figures, IReadOnlyDictionary<string, SiteDays> sites)
    {
        var days = sites.Values.SelectMany(site => site.Days.Keys).ToList();
        if (sheet.Range is not { } range || days.Count == 0) yield break;
        var (first, last) = range.IsNamed ? (days.Min(), feed.LastDayOf(days.Max())) : (range.First, range.Last);
        if (last > sheet.Dropped) last = sheet.Dropped.Value;   // of days to come nothing can be said
        if (last < first) yield break;
        foreach (var figure in figures)
            foreach (var site in sites.Keys.Order(StringComparer.Ordinal))
                for (var quarter = Quarter.Containing(first); quarter.FirstDay <= last; quarter = quarter.Add(1))
                    yield return new LedgerEntry.Covering
                    {
                        Indicator = figure.Indicator,
                        Quarter = quarter,
                        Day = first > quarter.FirstDay ? first : quarter.FirstDay,
                        LastDay = last < quarter.LastDay ? last : quarter.LastDay,
                        Dimension = site,
                    };
    }

    /// <summary>Reports rows whose day is outside of the range.</summary>
    public static void Check(StatedPeriod? range, Feed feed, IReadOnlyDictionary<string, SiteDays> sites, Sheets.ProblemList problems)
    {
        if (range is null) return;
        foreach (var (day, sums) in sites.Values.SelectMany(site => site.Days).Where(day => day.Key < range.First || day.Key > range.Last).OrderBy(day => day.Value.FirstRow))
            problems.Add(new(sums.FirstRow, feed.ColumnNamed(feed.Day)?.Heading ?? "", feed.PeriodOf(day),
                $"This is not within {range}, which the lines above the headings state.", "days of that range, or a title that is right; perhaps day and month are swapped"));
    }
}
