using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// The range of days that a file says it holds. Days given by their dates are covered from the first to the last; of a month or quarter that
/// is only named, as in the title of a weekly file, no more than the file reaches.
/// </summary>
internal static class RangeOfFile
{
    private const int FewestDays = 5;   // of fewer, none is odd
    private const int FarAway = 200;   // days

    private const string Swapped = "perhaps day and month are swapped";

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
    public static void Check(SheetFacts sheet, Feed feed, IReadOnlyDictionary<string, SiteDays> sites)
    {
        if (sheet.Range?.Whole is not { } range) return;   // days after a midnight that may stand for its day are taken, but not cleared
        foreach (var day in Days(sites, day => day < range.First || day > range.Last))
            sheet.Problems.Add(Problem(day, sheet, feed, $"This is read as {feed.PeriodOf(day.Key)}, which is not within {range}, as the lines above the headings state.",
                $"days of that range, or a title that is right; {Swapped}"));
    }

    /// <summary>
    /// Nothing has happened yet on days to come, and nothing later had when a report was made: month and day may be swapped where a file does not
    /// tell which comes first.
    /// </summary>
    public static IEnumerable<CellProblem> Warnings(SheetFacts sheet, Feed feed, IReadOnlyDictionary<string, SiteDays> sites) =>
    [
        .. Days(sites, day => day > sheet.Dropped).Take(1).Select(day => Problem(day, sheet, feed,
            $"This is read as {feed.PeriodOf(day.Key)}, which is after {sheet.Dropped:d MMMM yyyy}, when the file was dropped.", $"a time that has been; {Swapped}")),
        .. Days(sites, day => day > sheet.Made?.Last).Take(1).Select(day => Problem(day, sheet, feed,
            $"This is read as {feed.PeriodOf(day.Key)}, which is after {sheet.Made?.First:MMMM yyyy}, when the report was made or was to be read, as the lines above the headings seem to say.",
            $"days up to then, or a title that is right; {Swapped}")),
        .. FarFromAll(sites) is not { } far ? [] : Days(sites, day => day == far).Take(1).Select(day => Problem(day, sheet, feed,
            $"This is read as {feed.PeriodOf(day.Key)}, far away from all other days of the file.", "the right year")),
    ];

    /// <summary>The first or last day where it is far from all others, as with a slip in its year; null where none is.</summary>
    private static DateOnly? FarFromAll(IReadOnlyDictionary<string, SiteDays> sites)
    {
        var days = sites.Values.SelectMany(site => site.Days.Keys).Distinct().Order().ToList();
        return days.Count < FewestDays ? null
            : IsFar(days[0], days[1], days[^1]) ? days[0]
            : IsFar(days[^1], days[^2], days[0]) ? days[^1]
            : null;

        static bool IsFar(DateOnly one, DateOnly next, DateOnly last) => Between(one, next) > FarAway && Between(next, last) <= FarAway;

        static int Between(DateOnly one, DateOnly other) => Math.Abs(other.DayNumber - one.DayNumber);
    }

    private static IEnumerable<KeyValuePair<DateOnly, DaySums>> Days(IReadOnlyDictionary<string, SiteDays> sites, Func<DateOnly, bool> areOdd) =>
        sites.Values.SelectMany(site => site.Days).Where(day => areOdd(day.Key)).OrderBy(day => day.Value.FirstRow);

    private static CellProblem Problem(KeyValuePair<DateOnly, DaySums> day, SheetFacts sheet, Feed feed, string wrong, string expected) =>
        new(day.Value.FirstRow, sheet.Header.HeadingOf(feed.Slot(feed.Day!)), day.Value.FirstCell, wrong, expected);   // only asked where rows have days
}
