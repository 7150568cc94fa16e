using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiPapers.Exports.Periods;

/// <summary>How free text writes days, months and times of day, as parts of patterns, and what such a day is.</summary>
internal static partial class PeriodForms
{
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public const string Month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /// <summary>A month and its year, as <c>July 2020</c>, <c>July2020</c> and <c>Jul-20</c>.</summary>
    public const string MonthAndYear = $@"(?<month>{Month})(?:,?[ -]?(?<year>[0-9]{{4}})|(?:-| ?['’])(?<year>[0-9]{{2}}))(?![0-9/-])";

    public const string Weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?";

    public const string Day = $"{Weekday}(?:{Numbers}|{MonthFirst}|[0-9]{{1,2}}(?:st|nd|rd|th)?[ -]{Month}[ ,-]{{1,2}}(?:[0-9]{{4}}|[0-9]{{2}}))";

    public const string Time = @"(?:(?:,? |T)?(?:at )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?: ?[ap]m\b)?(?: ?(?:Z|UTC|GMT|BST)\b| ?[+-][0-9]{2}:?[0-9]{2})?(?![0-9:]))?";

    private const string Numbers = "[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}|(?:19|20)[0-9]{6}";
    private const string MonthFirst = $"{Month}\\.? [0-9]{{1,2}}(?:st|nd|rd|th)?,? [0-9]{{4}}";

    private static readonly string[] DayFirstForms =
        ["d/M/yyyy", "d/M/yy", "d.M.yyyy", "d.M.yy", "d-M-yyyy", "d-M-yy", "yyyy-MM-dd", "yyyyMMdd", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "d MMMM yy", "d MMM yy", "d-MMM-yyyy", "d-MMM-yy", "d-MMMM-yyyy"];

    private static readonly string[] MonthFirstForms = ["M/d/yyyy", "M/d/yy"];

    /// <summary>The day that a text is; null where it is none.</summary>
    public static DateOnly? Read(string text) => Read(text, DayFirstForms, mayHavePoints: !text.Any(char.IsLetter));

    /// <summary>The day that numbers are where the month comes first; null where they are none.</summary>
    public static DateOnly? ReadMonthFirst(string text) => Read(text, MonthFirstForms, mayHavePoints: false);

    private static DateOnly? Read(string text, string[] forms, bool mayHavePoints)
    {
        var plain = WithoutWeekday().Replace(Ordinals().Replace(text, ""), "").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase)
            .Replace("Sept-", "Sep-", StringComparison.OrdinalIgnoreCase).Replace(",", "", StringComparison.Ordinal).Replace(".", mayHavePoints ? "." : "", StringComparison.Ordinal).Trim();
        return DateOnly.TryParseExact(plain, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Cells.DayText.IsKnownYear(day.Year) ? day : null;
    }

    [GeneratedRegex(@"(?<=[0-9])(?:st|nd|rd|th)\b", Options, 1000)]
    private static partial Regex Ordinals();

    [GeneratedRegex($"^{Weekday}", Options, 1000)]
    private static partial Regex WithoutWeekday();
}
