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
    private const string Month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?";
    private const string Numbers = "[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}|(?:19|20)[0-9]{6}";
    private const string MonthFirst = $"{Month}\\.? [0-9]{{1,2}}(?:st|nd|rd|th)?,? [0-9]{{4}}";
    private const string Day = $"{Weekday}(?:{Numbers}|{MonthFirst}|[0-9]{{1,2}}(?:st|nd|rd|th)?[ -]{Month}[ ,-]{{1,2}}(?:[0-9]{{4}}|[0-9]{{2}}))";
    private const string Making = "(?:generated|printed|run|created|exported|produced|downloaded|extracted|refreshed|as at|report date|date of report)";
    private const string Time = "(?:[ T]?(?:at )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]m)?)?";
    private const string To = "(?: ?(?:-|until|through|to|and)[ :]*|[ ,;]+(?:end|to)(?: date)?[ :]+)";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Each period once, in the order of the text.</summary>
    public static IReadOnlyList<StatedPeriod> Find(string text)
    {
        var plain = Spaces().Replace(Dashes().Replace(text, "-"), " ");
        var found = new List<(int Place, StatedPeriod Period)>();
        // What one form has taken is not read again by the next: "July to September 2020" is not September 2020 as well.
        plain = Days().Replace(plain, match => Take(match, Range(match)));
        plain = PartlyDated().Replace(plain, match => Take(match, Range(match)));
        plain = Made().Replace(plain, match => new string(' ', match.Length));   // when a report was made is not what it is about
        plain = Quarters().Replace(plain, match => Take(match, OfQuarter(match.Value)));
        plain = Months().Replace(plain, match => Take(match, OfMonths(match)));
        plain = Single().Replace(plain, match => Take(match, OfDay(match.Value)));
        Lone().Replace(plain, match => Take(match, OfMonth(match)));
        return [.. found.OrderBy(one => one.Place).Select(one => one.Period).DistinctBy(period => (period.First, period.Last))];

        string Take(Match match, StatedPeriod? period)
        {
            if (period is null) return match.Value;
            found.Add((match.Index, period));
            return new string(' ', match.Length);   // keeps the places of the rest
        }
    }

    private static StatedPeriod? Range(Match match)
    {
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        if (Read(to) is not { } last) return TryTurned(from, to);
        if (match.Groups["midnight"].Success && Read(from) < last) last = last.AddDays(-1);   // to midnight is not into the day
        var first = Read(from) ?? Read($"{from} {last:MMMM yyyy}") ?? Read($"{from} {last:yyyy}");
        return first is { } day && day <= last ? new(day, last, IsNamed: false) : TryTurned(from, to);
    }

    /// <summary>A range written month first can often be told: 07/01/2020 to 07/31/2020.</summary>
    private static StatedPeriod? TryTurned(string from, string to) =>
        Read(from, "M/d/yyyy", "M/d/yy") is { } first && Read(to, "M/d/yyyy", "M/d/yy") is { } last && first <= last
            ? new(first, last, IsNamed: false) { IsMonthFirst = true } : null;

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
            : DateOnly.TryParseExact($"{match.Groups["year"].Value}-{match.Groups["number"].Value}", "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month
            : (DateOnly?)null;
        return first is { } day ? Named(day, day.AddMonths(1).AddDays(-1)) : null;
    }

    private static StatedPeriod? OfDay(string text) => Read(text) is { } day ? new(day, day, IsNamed: false) : null;

    private static StatedPeriod Named(DateOnly first, DateOnly last) => new(first, last, IsNamed: true);

    private static DateOnly? FirstOfMonth(string text) => Read($"1 {text}");

    private static DateOnly? Read(string text, params ReadOnlySpan<string> forms)
    {
        var plain = WithoutWeekday().Replace(Ordinals().Replace(text, ""), "").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase)
            .Replace("Sept-", "Sep-", StringComparison.OrdinalIgnoreCase).Replace(",", "", StringComparison.Ordinal).Replace(".", forms.Length > 0 || text.Any(char.IsLetter) ? "" : ".", StringComparison.Ordinal).Trim();
        string[] known = forms.Length > 0 ? [.. forms]
            : ["d/M/yyyy", "d/M/yy", "d.M.yyyy", "d.M.yy", "d-M-yyyy", "d-M-yy", "yyyy-MM-dd", "yyyyMMdd", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "d MMMM yy", "d MMM yy", "d-MMM-yyyy", "d-MMM-yy", "d-MMMM-yyyy"];
        return DateOnly.TryParseExact(plain, known, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Cells.DayText.IsKnownYear(day.Year) ? day : null;
    }

    [GeneratedRegex(@"\s+", Options, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\u2010-\u2015\u2212]", Options, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex($"(?<from>{Day}){Time}{To}(?<to>{Day})(?:(?<midnight> 00:00(?::00)?)(?![0-9:])|{Time})", Options, 1000)]
    private static partial Regex Days();

    [GeneratedRegex($"(?<![0-9/.-])(?<from>{Weekday}[0-9]{{1,2}}(?:st|nd|rd|th)?(?: {Month})?)(?: ?- ?| to )(?<to>{Day})", Options, 1000)]
    private static partial Regex PartlyDated();

    [GeneratedRegex(@"\b(?:q|quarter) ?[1-4](?: ?[-,] ?| of | in | )?(?:[0-9]{4}|[0-9]{2}) ?[/-] ?(?:[0-9]{4}|[0-9]{2})\b|\b(?:[0-9]{4}|[0-9]{2}) ?[/-] ?(?:[0-9]{4}|[0-9]{2}) ?[-,]? ?(?:q|quarter) ?[1-4]\b", Options, 1000)]
    private static partial Regex Quarters();

    [GeneratedRegex($@"\b(?<from>{Month})(?: (?<first>[0-9]{{4}}))?(?: ?- ?| to | until | through )(?<to>{Month})(?:,?[ -](?<year>[0-9]{{4}})|(?:-| ?['’])(?<year>[0-9]{{2}}))\b", Options, 1000)]
    private static partial Regex Months();

    [GeneratedRegex($@"(?<![0-9/.-]){Day}(?![0-9/.-])", Options, 1000)]
    private static partial Regex Single();

    [GeneratedRegex($@"\b(?<month>{Month})(?:,?[ -](?<year>[0-9]{{4}})|(?:-| ?['’])(?<year>[0-9]{{2}}))(?![0-9/-])|(?<![0-9/-])(?<number>0[1-9]|1[0-2])/(?<year>[0-9]{{4}})(?![0-9/-])|(?<![0-9/-])(?<year>[0-9]{{4}})[-/ ](?<number>0[1-9]|1[0-2])(?![0-9/-])", Options, 1000)]
    private static partial Regex Lone();

    [GeneratedRegex($@"\b{Making}\b(?! range)(?:(?!\bfor\b)[^0-9;]){{0,30}}?(?:{Day}{Time}|{Month},? [0-9]{{4}})", Options, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"(?<=[0-9])(?:st|nd|rd|th)\b", Options, 1000)]
    private static partial Regex Ordinals();

    [GeneratedRegex($"^{Weekday}", Options, 1000)]
    private static partial Regex WithoutWeekday();
}
