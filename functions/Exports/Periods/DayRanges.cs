using System.Text;
using System.Text.RegularExpressions;
using KpiPapers.Domain;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Periods;

/// <summary>
/// Ranges that free text states by their first and last day. They clear days that a file leaves out, so none may reach further than it says:
/// what ends at midnight is not into the day, and two days joined by "and" are two days.
/// </summary>
internal static partial class DayRanges
{
    private const string To = "(?: ?(?:-|until|through|to)[ :]*|[ ,;]+(?:end|to)(?: date)?[ :]+|/(?=[0-9]{4}-))";

    /// <summary>Both days in full: <c>Between 01/07/2020 and 31/07/2020</c>, <c>2020-07-01T00:00:00Z/2020-08-01T00:00:00Z</c>.</summary>
    [GeneratedRegex($@"(?<between>\bbetween\b[^0-9;]{{0,20}}?)?(?<from>{PeriodForms.Day})(?<start>{PeriodForms.Time})(?:{To}|(?(between) and[ :]+|(?!)))(?<to>{PeriodForms.Day})(?<end>{PeriodForms.Time})", PeriodForms.Options, 1000)]
    public static partial Regex InFull();

    /// <summary>The first day without its year, or its month: <c>1 to 31 July 2020</c>.</summary>
    [GeneratedRegex($"(?<![0-9/.-])(?<from>{PeriodForms.Weekday}[0-9]{{1,2}}(?:st|nd|rd|th)?(?: {PeriodForms.Month})?)(?: ?- ?| to )(?<to>{PeriodForms.Day})(?<end>{PeriodForms.Time})", PeriodForms.Options, 1000)]
    public static partial Regex InPart();

    /// <summary>The range of a match of either; null where it is none. One written month first can often be told: 07/01/2020 to 07/31/2020.</summary>
    public static StatedPeriod? Of(Match match)
    {
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        var last = PeriodForms.Read(to);
        var first = PeriodForms.Read(from) ?? (last is null ? null : PeriodForms.Read($"{from} {last:MMMM yyyy}") ?? PeriodForms.Read($"{from} {last:yyyy}"));
        if (Between(first, last, match) is { } range) return range;
        return Between(PeriodForms.ReadMonthFirst(from), PeriodForms.ReadMonthFirst(to), match) is { } turned ? turned with { IsMonthFirst = true } : null;
    }

    private static StatedPeriod? Between(DateOnly? from, DateOnly? to, Match match)
    {
        if (from is null || to is null) return null;
        var (first, _) = At(from.Value, match.Groups["start"].Value);
        var (last, isMidnight) = At(to.Value, match.Groups["end"].Value);
        if (first > last) return null;
        var endsBefore = isMidnight && first < last;
        return new(first, endsBefore ? last.AddDays(-1) : last, IsNamed: false) { EndsAtMidnight = endsBefore };
    }

    /// <summary>The day of a time as it is written, or in London where it is midnight there, as reports in UTC have it in summer.</summary>
    private static (DateOnly Day, bool IsMidnight) At(DateOnly day, string time)
    {
        var text = Before().Replace(time, "").ToUpperInvariant();
        var cursor = new Cursor(Encoding.UTF8.GetBytes($" {text}"));
        if (text.Length == 0 || TimeText.Read(ref cursor, mayHavePoints: false, "", out var second, out var offset) is not null) return (day, false);
        var asWritten = (day, second == 0);
        if (offset is not { } minutes) return asWritten;
        var london = LondonTime.Of(new(day.ToDateTime(TimeOnly.MinValue).AddSeconds(second), TimeSpan.FromMinutes(minutes)));
        return london.TimeOfDay == TimeSpan.Zero ? (DateOnly.FromDateTime(london.DateTime), true) : asWritten;
    }

    [GeneratedRegex("^[ ,T]*(?:at )?", PeriodForms.Options, 1000)]
    private static partial Regex Before();
}
