using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiPapers.Domain;

/// <summary>Reads what <see cref="QuarterText"/> promises. Answers a quarter, or a sentence that says why not: never both, never neither.</summary>
internal static partial class QuarterReading
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public static (Quarter? Quarter, string? Problem) Read(string text)
    {
        var quoted = $"\"{text.Trim()}\"";
        var plain = Spaces().Replace(Dashes().Replace(text, "-"), " ").Trim();
        return plain.Length == 0 ? (null, "The quarter is blank.")
            : NumberThenYear().Match(plain) is { Success: true } numberFirst ? FromYear(numberFirst, quoted)
            : YearThenNumber().Match(plain) is { Success: true } yearFirst ? FromYear(yearFirst, quoted)
            : MonthRange().Match(plain) is { Success: true } range ? FromRange(range, quoted)
            : LastMonth().Match(plain) is { Success: true } month ? FromLastMonth(month, quoted)
            : FinancialYear().IsMatch(plain) ? (null, $"{quoted} does not say which quarter of the year.")
            : (null, $"{quoted} is not a quarter.");
    }

    private static (Quarter? Quarter, string? Problem) FromYear(Match match, string quoted)
    {
        var number = Integer(match.Groups["number"]);
        if (number is < 1 or > 4) return (null, $"{quoted} is not a quarter: quarters are numbered 1 to 4.");
        if (!match.Groups["first"].Success) return (null, $"{quoted} does not say of which year.");

        var start = Year(match.Groups["first"]);
        var second = match.Groups["second"];
        if (!second.Success)
            return (null, $"{quoted} could be a quarter of the financial year {start}/{(start + 1) % 100:00} or of the calendar year {start}.");
        return Integer(second) == (second.Length == 2 ? (start + 1) % 100 : start + 1)
            ? InKnownYear(start, number, quoted)
            : (null, $"{quoted} does not name a financial year: the second year must follow the first.");
    }

    private static (Quarter? Quarter, string? Problem) FromRange(Match match, string quoted)
    {
        var (first, last) = (MonthNumber(match.Groups["from"].Value), MonthNumber(match.Groups["to"].Value));
        if (first == 0 || last == 0) return (null, $"{quoted} is not a quarter.");
        return first % 3 == 1 && last == first + 2
            ? EndingIn(last, match.Groups["year"], quoted)
            : (null, $"{quoted} is not a quarter: quarters run April to June, July to September, October to December and January to March.");
    }

    private static (Quarter? Quarter, string? Problem) FromLastMonth(Match match, string quoted)
    {
        var month = MonthNumber(match.Groups["month"].Value);
        if (month == 0) return (null, $"{quoted} is not a quarter.");
        return month % 3 == 0
            ? EndingIn(month, match.Groups["year"], quoted)
            : (null, $"{quoted} does not name a quarter: quarters end in June, September, December and March.");
    }

    private static (Quarter? Quarter, string? Problem) EndingIn(int month, Group year, string quoted) =>
        !year.Success ? (null, $"{quoted} does not say of which year.")
        : month == 3 ? InKnownYear(Year(year) - 1, 4, quoted)
        : InKnownYear(Year(year), (month / 3) - 1, quoted);

    private static (Quarter? Quarter, string? Problem) InKnownYear(int start, int number, string quoted) =>
        start is < Quarter.FirstYear or > Quarter.LastYear
            ? (null, $"{quoted} is not in a financial year from {Quarter.Of(Quarter.FirstYear, 1).YearForm()} to {Quarter.Of(Quarter.LastYear, 1).YearForm()}.")
            : (Quarter.Of(start, number), null);

    /// <summary>1 to 12, or 0 for what is no month.</summary>
    private static int MonthNumber(string name) =>
        Array.FindIndex(Months, month =>
            month.Equals(name, StringComparison.OrdinalIgnoreCase)
            || month[..3].Equals(name, StringComparison.OrdinalIgnoreCase)
            || (month is "September" && name.Equals("Sept", StringComparison.OrdinalIgnoreCase))) + 1;

    private static int Year(Group digits) => Integer(digits) + (digits.Length == 2 ? 2000 : 0);

    private static int Integer(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // [0-9] rather than \d, which also takes the digits of other scripts.
    private const string Number = "(?:q|quarter) ?(?<number>[0-9]{1,2})";
    private const string Years = "(?<first>[0-9]{4}|[0-9]{2})(?: ?[/-] ?(?<second>[0-9]{4}|[0-9]{2}))?";
    private const string LastYear = "(?: ?-? ?(?<year>[0-9]{4}|[0-9]{2}))?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\s+", Options, 1000)]
    private static partial Regex Spaces();

    // Hyphens, figure, en and em dashes, and the minus sign, all of which word processors put for a hyphen.
    [GeneratedRegex(@"[\u2010-\u2015\u2212]", Options, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex($"^{Number}(?:(?: ?[-,] ?| of | in | ){Years})?$", Options, 1000)]
    private static partial Regex NumberThenYear();

    [GeneratedRegex($"^{Years} ?[-,]? ?{Number}$", Options, 1000)]
    private static partial Regex YearThenNumber();

    [GeneratedRegex($"^(?<from>[a-z]{{3,9}})(?: ?- ?| to )(?<to>[a-z]{{3,9}}){LastYear}$", Options, 1000)]
    private static partial Regex MonthRange();

    [GeneratedRegex($"^(?<month>[a-z]{{3,9}}){LastYear}$", Options, 1000)]
    private static partial Regex LastMonth();

    [GeneratedRegex("^(?:[0-9]{4}|[0-9]{2}) ?[/-] ?(?:[0-9]{4}|[0-9]{2})$", Options, 1000)]
    private static partial Regex FinancialYear();
}
