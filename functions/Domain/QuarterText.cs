using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiPapers.Domain;

/// <summary>
/// The ways in which council papers write a quarter, read and printed. Read: <c>2020/21 Q2</c>, <c>Q2 2020/21</c>,
/// <c>Q2 2020-21</c>, <c>Q2 2019/2020</c>, <c>19/20 – Quarter 2</c>, <c>Quarter 2 2020/2021</c>, <c>quarter 2 in 2018/2019</c>,
/// <c>Jul-Sep 2020</c>, <c>July to September 2020</c>, and the quarter's last month (<c>Sep-2020</c>, <c>Sep-20</c>, <c>September 2020</c>).
/// Refused: <c>Q2 2020</c>, which could be the financial or the calendar year, and months that do not end a quarter.
/// </summary>
public static partial class QuarterText
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>What a reader is told to write when a quarter cannot be read.</summary>
    public const string Expected = "a quarter such as 2020/21 Q2, Q2 2020/21 or July to September 2020";

    /// <summary>Reads a quarter.</summary>
    /// <param name="text">The text as it stands in the file; surrounding spaces and case do not matter.</param>
    /// <param name="quarter">The quarter, when the answer is true.</param>
    /// <param name="problem">Otherwise why not, as an English sentence.</param>
    public static bool TryRead(
        string? text, [NotNullWhen(true)] out Quarter? quarter, [NotNullWhen(false)] out string? problem)
    {
        var plain = Spaces().Replace((text ?? "").Replace('–', '-').Replace('—', '-'), " ").Trim();
        (quarter, problem) =
            NumberThenYear().Match(plain) is { Success: true } numberFirst ? FromYear(numberFirst, plain)
            : YearThenNumber().Match(plain) is { Success: true } yearFirst ? FromYear(yearFirst, plain)
            : MonthRange().Match(plain) is { Success: true } range ? FromRange(range, plain)
            : LastMonth().Match(plain) is { Success: true } month ? FromLastMonth(month, plain)
            : (null, $"\"{plain}\" is not a quarter.");
        return quarter is not null;
    }

    /// <summary><c>Q2 2020/2021</c>, as it stands in an introduction.</summary>
    public static string NumberAndLongYear(this Quarter quarter) => $"Q{quarter.Number} {quarter.StartYear}/{quarter.StartYear + 1}";

    /// <summary><c>2020/21 – Quarter 2</c>, as it stands in a heading.</summary>
    public static string HeadingForm(this Quarter quarter) => $"{YearForm(quarter)} – Quarter {quarter.Number}";

    /// <summary><c>Quarter 2 2020/21</c>, as it stands in a title.</summary>
    public static string TitleForm(this Quarter quarter) => $"Quarter {quarter.Number} {YearForm(quarter)}";

    /// <summary><c>2020/21</c>: the financial year alone.</summary>
    public static string YearForm(this Quarter quarter) => $"{quarter.StartYear}/{(quarter.StartYear + 1) % 100:00}";

    /// <summary><c>July to September 2020</c>: "to" rather than a dash, which screen readers pass over.</summary>
    public static string MonthsForm(this Quarter quarter) =>
        $"{Months[quarter.FirstDay.Month - 1]} to {Months[quarter.LastDay.Month - 1]} {quarter.LastDay.Year}";

    /// <summary><c>Sep-2020</c>: the month that ends the quarter, as it heads a column of results.</summary>
    public static string LastMonthForm(this Quarter quarter) => $"{Months[quarter.LastDay.Month - 1][..3]}-{quarter.LastDay.Year}";

    private static (Quarter? Quarter, string? Problem) FromYear(Match match, string text)
    {
        var number = match.Groups["number"].Value[0] - '0';
        var first = match.Groups["first"].Value;
        var second = match.Groups["second"].Value;
        if (second.Length == 0)
            return (null, $"\"{text}\" could be a quarter of the financial year {first}/{(Integer(first) + 1) % 100:00} or of the calendar year {first}.");
        var start = Integer(first) + (first.Length == 2 ? 2000 : 0);
        return start is < 1900 or > 2999 ? (null, $"\"{text}\" is not in a year that this product knows.")
            : Integer(second) != (second.Length == 2 ? (start + 1) % 100 : start + 1)
            ? (null, $"\"{text}\" does not name a financial year: the second year must follow the first.")
            : (Quarter.Of(start, number), null);
    }

    private static (Quarter? Quarter, string? Problem) FromRange(Match match, string text)
    {
        var (first, last, year) = (MonthNumber(match.Groups["from"].Value), MonthNumber(match.Groups["to"].Value), Integer(match.Groups["year"].Value));
        if (first == 0 || last == 0) return (null, $"\"{text}\" is not a quarter.");
        return first % 3 == 1 && last == first + 2
            ? (Quarter.Containing(new(year, last, 1)), null)
            : (null, $"\"{text}\" is not a quarter: quarters run April to June, July to September, October to December and January to March.");
    }

    private static (Quarter? Quarter, string? Problem) FromLastMonth(Match match, string text)
    {
        var month = MonthNumber(match.Groups["month"].Value);
        if (month == 0) return (null, $"\"{text}\" is not a quarter.");
        var year = Integer(match.Groups["year"].Value);
        return month % 3 == 0
            ? (Quarter.Containing(new(year < 100 ? year + 2000 : year, month, 1)), null)
            : (null, $"\"{text}\" does not name a quarter: quarters end in June, September, December and March.");
    }

    private static int MonthNumber(string name) =>
        Array.FindIndex(Months, month =>
            month.Equals(name, StringComparison.OrdinalIgnoreCase)
            || month[..3].Equals(name, StringComparison.OrdinalIgnoreCase)
            || (month is "September" && name.Equals("Sept", StringComparison.OrdinalIgnoreCase))) + 1;

    private static int Integer(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Number = @"(?:q|quarter) ?(?<number>[1-4])";
    private const string Years = @"(?<first>\d{4}|\d{2}(?=[/-]))(?: ?[/-] ?(?<second>\d{4}|\d{2}))?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\s+", Options, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex($"^{Number} ?(?:-|,|of|in)? ?{Years}$", Options, 1000)]
    private static partial Regex NumberThenYear();

    [GeneratedRegex($"^{Years} ?(?:-|,)? ?{Number}$", Options, 1000)]
    private static partial Regex YearThenNumber();

    [GeneratedRegex(@"^(?<from>[a-z]{3,9}) ?(?:-|to) ?(?<to>[a-z]{3,9}) ?-? ?(?<year>\d{4})$", Options, 1000)]
    private static partial Regex MonthRange();

    [GeneratedRegex(@"^(?<month>[a-z]{3,9})(?: |-| - )?(?<year>\d{4}|\d{2})$", Options, 1000)]
    private static partial Regex LastMonth();
}
