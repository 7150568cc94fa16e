using System.Globalization;
using System.Text.RegularExpressions;
using KpiPapers.Domain;

namespace KpiPapers.Exports.Periods;

/// <summary>
/// Finds the periods that free text states, such as a report's title or a path: <c>1 July 2020 to 31 July 2020</c>,
/// <c>From: 01/07/2020 To: 31/07/2020</c>, <c>July to September 2020</c>, <c>2020/21 Q2</c>, <c>September 2020</c>, <c>2020-07</c>.
/// </summary>
internal static partial class PeriodText
{
    private const string Month = PeriodForms.Month;
    private const RegexOptions Options = PeriodForms.Options;

    // A verb that cases and posts have as well counts where nothing but a report could have been so.
    private const string Making = @"(?:\b(?:generated|printed|run|created|exported|produced|downloaded|extracted|refreshed|prepared|compiled|as at|report date|date of report)\b|(?:(?<=^|; |\()|\b(?:report|document|statistics|first|last) )(?:published|updated|revised|issued|saved|dated)\b)";
    private const string Bodies = @"(?:\b(?:cabinet|committee|full council|meeting)\b|\bfor (?:the )?(?:[a-z]+ ){0,3}(?:board|panel|members|councillors|management team|leadership team)\b)(?: (?:meeting|agenda|of|in|on))*[ ,:(-]{1,4}";
    private const string NotFor = @"(?:(?!\bfor\b)[^0-9;])";
    private const string Made = $@"(?:{Making}(?! range| (?:daily|weekly|monthly|quarterly|annually))(?: by {NotFor}{{0,60}}?|{NotFor}{{0,30}}?)|{Bodies}|(?<since>\bsince ))";
    private const int MonthsToApril = 3;

    /// <summary>Each period that the text is about once, in the order of the text.</summary>
    public static IReadOnlyList<StatedPeriod> Find(string text) => [.. All(text, out _).Where(period => !period.IsMade)];

    /// <summary>When the text says that something was made, or for a meeting of when.</summary>
    public static IReadOnlyList<StatedPeriod> OfMaking(string text) => [.. All(text, out _).Where(period => period.IsMade)];

    /// <summary>The one period that a line is about where it says nothing else but perhaps that it is the period.</summary>
    public static StatedPeriod? Alone(string line) => All(line, out var rest) is [{ IsMade: false } alone] && Labels().IsMatch(rest) ? alone : null;

    private static List<StatedPeriod> All(string text, out string rest)
    {
        var plain = Spaces().Replace(Dashes().Replace(text, "-"), " ");
        var found = new List<(int Place, StatedPeriod Period)>();
        // What one form has taken is not read again by the next: "July to September 2020" is not September 2020 as well.
        plain = DayRanges.InFull().Replace(plain, match => Take(match, DayRanges.Of(match)));
        plain = DayRanges.InPart().Replace(plain, match => Take(match, DayRanges.Of(match)));
        plain = Ending().Replace(plain, match => Take(match, OfEnding(match)));
        plain = MadeOnDay().Replace(plain, match => Take(match, AsMade(match, OfLaterDay(match.Groups["day"].Value)), orNothing: true));   // when a report was made is not what it is about
        plain = Quarters().Replace(plain, match => Take(match, OfQuarter(match.Value)));
        plain = Months().Replace(plain, match => Take(match, OfMonths(match)));
        plain = Numbered().Replace(plain, match => Take(match, OfNumbered(match)));
        plain = MadeInMonth().Replace(plain, match => Take(match, AsMade(match, OfMonth(match)), orNothing: true));
        plain = Single().Replace(plain, match => Take(match, OfDay(PeriodForms.Read(match.Value))));
        rest = Lone().Replace(plain, match => Take(match, OfMonth(match)));
        return [.. found.OrderBy(one => one.Place).Select(one => one.Period).DistinctBy(period => (period.First, period.Last, period.IsMade))];

        string Take(Match match, StatedPeriod? period, bool orNothing = false)
        {
            if (period is null && !orNothing) return match.Value;
            if (period is not null) found.Add((match.Index, period));
            return new string(' ', match.Length);   // keeps the places of the rest
        }
    }

    private static StatedPeriod? OfQuarter(string text) => QuarterText.TryRead(text, out var quarter, out _) ? Named(quarter.FirstDay, quarter.LastDay) : null;

    private static StatedPeriod? OfMonths(Match match)
    {
        if (FirstOfMonth($"{match.Groups["to"].Value} {match.Groups["year"].Value}") is not { } last) return null;
        var from = match.Groups["from"].Value;
        var first = FirstOfMonth($"{from} {(match.Groups["first"].Success ? match.Groups["first"].Value : $"{last.Year}")}");
        if (first > last && !match.Groups["first"].Success) first = first?.AddYears(-1);   // November to January 2021
        return first <= last ? Named(first.Value, last.AddMonths(1).AddDays(-1)) : null;
    }

    private static StatedPeriod? OfMonth(Match match)
    {
        var first = match.Groups["month"].Success ? FirstOfMonth($"{match.Groups["month"].Value} {match.Groups["year"].Value}")
            : PeriodForms.Read($"{match.Groups["year"].Value}-{match.Groups["number"].Value}-01");
        return first is { } day ? Named(day, day.AddMonths(1).AddDays(-1)) : null;
    }

    /// <summary>Period 4 July 2020 is no fourth of July: July is the fourth month of the financial year, or the seventh of the calendar's.</summary>
    private static StatedPeriod? OfNumbered(Match match) =>
        OfMonth(match) is { } month && int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) is var number
        && (number == month.First.Month || number == month.First.AddMonths(-MonthsToApril).Month) ? month : null;

    /// <summary>The month or quarter that ends on a day; null where that day ends none.</summary>
    private static StatedPeriod? OfEnding(Match match)
    {
        if ((PeriodForms.Read(match.Groups["day"].Value) ?? PeriodForms.ReadMonthFirst(match.Groups["day"].Value)) is not { } last) return null;
        var month = Named(new(last.Year, last.Month, 1), last);
        var quarter = Quarter.Containing(last);
        return match.Groups["quarter"].Success ? (quarter.LastDay == last ? Named(quarter.FirstDay, last) : null) : month.Is(PeriodGrain.Month) ? month : null;
    }

    private static StatedPeriod? AsMade(Match match, StatedPeriod? period) =>
        period is null || match.Groups["since"].Success ? null : period with { IsMade = true };

    /// <summary>Nothing tells whether 08/03/2020, when a report was printed, is in March or in August, so the later is taken, which says less.</summary>
    private static StatedPeriod? OfLaterDay(string text) =>
        (PeriodForms.Read(text), PeriodForms.ReadMonthFirst(text)) switch
        {
            ({ } day, { } turned) => OfDay(day > turned ? day : turned),
            var (day, turned) => OfDay(day ?? turned),
        };

    private static StatedPeriod? OfDay(DateOnly? read) => read is { } day ? new(day, day, IsNamed: false) : null;

    private static StatedPeriod Named(DateOnly first, DateOnly last) => new(first, last, IsNamed: true);

    private static DateOnly? FirstOfMonth(string text) => PeriodForms.Read($"1 {text}");

    [GeneratedRegex(@"\s+", Options, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\u2010-\u2015\u2212]", Options, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\b(?:q|quarter) ?[1-4](?: ?[-,] ?| of | in | )?(?:[0-9]{4}|[0-9]{2}) ?[/-] ?(?:[0-9]{4}|[0-9]{2})\b|\b(?:[0-9]{4}|[0-9]{2}) ?[/-] ?(?:[0-9]{4}|[0-9]{2}) ?[-,]? ?(?:q|quarter) ?[1-4]\b", Options, 1000)]
    private static partial Regex Quarters();

    [GeneratedRegex($@"\b(?<from>{Month})(?: (?<first>[0-9]{{4}}))?(?: ?- ?| to | until | through )(?<to>{Month})(?:,?[ -](?<year>[0-9]{{4}})|(?:-| ?['’])(?<year>[0-9]{{2}}))\b", Options, 1000)]
    private static partial Regex Months();

    [GeneratedRegex($@"\b(?:period|month) (?<number>[0-9]{{1,2}}) {PeriodForms.MonthAndYear}", Options, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex($@"(?<![0-9/.-]){PeriodForms.Day}(?![0-9/.-])", Options, 1000)]
    private static partial Regex Single();

    [GeneratedRegex($@"\b{PeriodForms.MonthAndYear}|(?<![0-9/-])(?<number>0[1-9]|1[0-2])/(?<year>[0-9]{{4}})(?![0-9/-])|(?<![0-9/-])(?<year>[0-9]{{4}})[-/ ](?<number>0[1-9]|1[0-2])(?![0-9/-])|(?<![0-9/-])(?<year>[0-9]{{4}})[ /](?<month>{Month})\b(?!,?[ -]?(?:[0-9]{{4}}|['’][0-9]))", Options, 1000)]
    private static partial Regex Lone();

    [GeneratedRegex($@"{Made}(?<day>{PeriodForms.Day}){PeriodForms.Time}", Options, 1000)]
    private static partial Regex MadeOnDay();

    [GeneratedRegex($@"{Made}{PeriodForms.MonthAndYear}", Options, 1000)]
    private static partial Regex MadeInMonth();

    [GeneratedRegex($@"\b(?:month|(?<quarter>quarter)) end(?:ing|ed)?:? (?<day>{PeriodForms.Day})(?![0-9/.-])", Options, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\W*(?:(?:report(?:ing)?|data|dates?|period|month|quarter|range|time|statistics|queues?|calls?|summary|for|from|of|the|covers|covered|covering)\b\W*)*$", Options, 1000)]
    private static partial Regex Labels();
}
