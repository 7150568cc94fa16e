using System.Globalization;
using System.Text.RegularExpressions;
using KpiPapers.Domain;

namespace KpiPapers.Exports.Periods;

/// <summary>The period of a file as a whole: what its title, its path or its metadata state.</summary>
internal static partial class PeriodSource
{
    private const RegexOptions Options = PeriodForms.Options;
    private const string DayInName = "(?:(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[0-9]{4}|(?:19|20)[0-9]{6})(?![0-9])";

    /// <summary>The periods in the lines above the headings.</summary>
    public static IReadOnlyList<StatedPeriod> InTitle(IReadOnlyList<string> lines) => PeriodText.Find(Title(lines));

    /// <summary>The ranges that the lines above the headings state; where there are several, none is that of the file.</summary>
    public static IReadOnlyList<StatedPeriod> RangesInTitle(IReadOnlyList<string> lines) => [.. InTitle(lines).Where(period => !period.Is(PeriodGrain.Day) || period.EndsAtMidnight)];

    /// <summary>The month, quarter or range that a line states where it says nothing else.</summary>
    public static StatedPeriod? RangeAlone(string line) => PeriodText.Alone(line) is { } period && !period.Is(PeriodGrain.Day) ? period : null;

    /// <summary>The months in which the report was made, or read by a committee, as the lines above the headings have it.</summary>
    public static IReadOnlyList<StatedPeriod> MonthsOfMaking(IReadOnlyList<string> lines) => [.. PeriodText.OfMaking(Title(lines)).Where(period => period.IsNamed)];

    /// <summary>How many of the lines above the headings it takes to state a range whose months come first; 0 where they state none.</summary>
    public static int LinesToMonthFirst(IReadOnlyList<string> lines)
    {
        return IsMonthFirst(lines.Count) ? Enumerable.Range(1, lines.Count).First(IsMonthFirst) : 0;

        bool IsMonthFirst(int count) => RangesInTitle([.. lines.Take(count)]).Any(range => range.IsMonthFirst);
    }

    /// <summary>The first day of the period that a file belongs to; otherwise says what is wrong.</summary>
    /// <param name="source">Where the feed has it from.</param>
    /// <param name="above">The lines above the headings.</param>
    /// <param name="file">The file.</param>
    /// <param name="day">The first day.</param>
    /// <param name="place">What states it, with its verb.</param>
    public static CellProblem? Find(FeedPeriod source, IReadOnlyList<string> above, ExportFile file, out DateOnly day, out string place)
    {
        (day, place) = (default, "");
        var expected = $"one {Name(source.Grain)} {Words(source)}, such as {Example(source.Grain)}";
        var stated = source.From.Select(place => (Place: place, Periods: In(place, above, file, source.Grain))).Where(place => place.Periods.Count > 0).ToList();
        var made = source.From.Where(place => stated.TrueForAll(other => other.Place != place))
            .SelectMany(place => PeriodText.OfMaking(Text(place, above, file)).Select(made => (Place: place, Made: made))).ToList();
        if (stated.Count == 0)
            return new(0, "", "", made.Find(one => one.Made.IsNamed) is { Made: { } month } named
                ? $"The file does not say which {Name(source.Grain)} it is about: the {Where(named.Place)} may name {month.First:MMMM yyyy} only as when it was made or is to be read."
                : $"The file does not say which {Name(source.Grain)} it is about.", expected);
        var (first, periods) = stated[0];
        if (periods.Count > 1)
            return new(0, "", "", $"The {Where(first)} {Verb(first)} several periods: {Cells.Words.All([.. periods.Select(period => $"{period}")])}.", expected);
        if (AsGrain(periods[0], source.Grain) is not { } whole)
            return new(0, "", "", $"The {Where(first)} {Verb(first)} {periods[0]}, which is not a {Name(source.Grain)}.", expected);
        // A folder may be that of the quarter for files by month, and a name may have the day of the export.
        foreach (var (elsewhere, others) in stated.Skip(1))
            if (others.FirstOrDefault(other => !other.Is(PeriodGrain.Day) && (other.First > whole || other.Last < periods[0].Last)) is { } other)
                return Contradiction(first, periods[0], elsewhere, other);
        // Of a period that is yet to begin there is no report; what is older still was not this report, but its template.
        if (made.Find(one => one.Made.Last < whole && one.Made.Last.AddYears(1) >= whole) is { Made: { } early } contrary)
            return Contradiction(first, periods[0], contrary.Place, early);
        (day, place) = (whole, $"the {Where(first)} {Verb(first)}");
        return null;
    }

    /// <summary>The periods that a place states; where one is within all others, as July 2020 is in Q2 2020/21, that one alone.</summary>
    private static List<StatedPeriod> In(PeriodPlace place, IReadOnlyList<string> above, ExportFile file, PeriodGrain grain)
    {
        var periods = PeriodText.Find(Text(place, above, file)).Select(period => period.Is(grain) ? period : period.Whole).ToList();
        return periods.Find(one => !one.Is(PeriodGrain.Day) && periods.TrueForAll(one.IsWithin)) is { } narrowest ? [narrowest] : periods;
    }

    private static CellProblem Contradiction(PeriodPlace first, StatedPeriod one, PeriodPlace second, StatedPeriod other) =>
        new(0, "", "", $"The {Where(first)} {Verb(first)} {one}, but the {Where(second)} {Verb(second)} {other}.", "the same period in both, or only in one");

    private static string Text(PeriodPlace place, IReadOnlyList<string> above, ExportFile file) => place switch
    {
        PeriodPlace.Title => Title(above),
        PeriodPlace.Path => OfPath(file.Path.Contains('.') ? file.Path[..file.Path.LastIndexOf('.')] : file.Path),
        _ => file.Period ?? "",
    };

    private static string Title(IReadOnlyList<string> lines) => string.Join(" ; ", lines);

    /// <summary>Names have marks for spaces, and a range as two days side by side.</summary>
    private static string OfPath(string path) =>
        MonthOfYear().Replace(Separators().Replace(MonthsInDigits().Replace(TwoDays().Replace(path, " to "), "${year}-${month}"), " "), WithYear);

    /// <summary>A folder of a month is within that of its financial year: <c>2020-21/Q2/July</c>, <c>2020-21/04 July</c>.</summary>
    private static string WithYear(Match match)
    {
        var first = int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        if ((first + 1) % 100 != int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture)) return match.Value;
        var isBeforeApril = PeriodForms.Read($"1 {match.Groups["month"].Value} {first}") is { Month: < 4 };
        return $"{match.Groups["year"].Value}{match.Groups["quarter"].Value} ; {match.Groups["month"].Value} {(isBeforeApril ? first + 1 : first)}";
    }

    /// <summary>A single month that ends a quarter stands for it where quarters are expected, as in headings of results.</summary>
    private static DateOnly? AsGrain(StatedPeriod period, PeriodGrain grain) =>
        period.Is(grain) ? period.First
        : grain is PeriodGrain.Quarter && period.Is(PeriodGrain.Month) && Quarter.Containing(period.First).LastDay == period.Last ? Quarter.Containing(period.First).FirstDay
        : null;

    private static string Words(FeedPeriod source) => Cells.Words.Either([.. source.From.Select(place => place switch
    {
        PeriodPlace.Title => "in a title above the headings",
        PeriodPlace.Path => "in the file's name or folders",
        _ => "in the metadata \"period\"",
    })]);

    private static string Where(PeriodPlace place) => place switch
    {
        PeriodPlace.Title => "lines above the headings",
        PeriodPlace.Path => "file's name and folders",
        _ => "metadata \"period\"",
    };

    private static string Verb(PeriodPlace place) => place is PeriodPlace.Title or PeriodPlace.Path ? "state" : "states";

    private static string Name(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Day => "day",
        PeriodGrain.Month => "month",
        _ => "quarter",
    };

    private static string Example(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Day => "25 July 2020",
        PeriodGrain.Month => "July 2020",
        _ => "2020/21 Q2",
    };

    [GeneratedRegex($@"(?<![0-9-])(?<year>(?<first>(?:19|20)[0-9]{{2}})-(?<second>[0-9]{{2}}))(?<quarter> q[1-4])?(?: [0-9]{{1,2}})? (?<month>{PeriodForms.Month})(?![a-z0-9]|[ -]?[0-9])", Options, 1000)]
    private static partial Regex MonthOfYear();

    [GeneratedRegex("[/_\\\\]+|(?<=[a-z])-|-(?=[a-z])", Options, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex($"(?<=(?<![0-9-]){DayInName})[ _]+(?={DayInName})", Options, 1000)]
    private static partial Regex TwoDays();

    [GeneratedRegex("(?<![0-9-])(?<year>(?:19|20)[0-9]{2})(?<month>0[1-9]|1[0-2])(?![0-9-])", Options, 1000)]
    private static partial Regex MonthsInDigits();
}
