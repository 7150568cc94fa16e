using System.Globalization;
using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>
/// Months as people and systems write them: <c>2020-07</c>, <c>07/2020</c>, <c>July 2020</c>, <c>Jul-20</c>, or the month's first or last day.
/// </summary>
internal static class MonthText
{
    public const string Expected = "a month such as 2020-07, July 2020 or Jul-20";

    private static readonly string[] Forms =
        ["yyyy-MM", "MM/yyyy", "MMMM yyyy", "MMMM-yyyy", "MMMM yy", "MMMM-yy", "MMM yyyy", "MMM-yyyy", "MMM yy", "MMM-yy"];

    /// <summary>Reads a month as its first day; otherwise says what is wrong.</summary>
    public static string? Read(string text, out DateOnly month)
    {
        if (DateOnly.TryParseExact(WithoutSept(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out month))
            return DayText.IsKnownYear(month.Year) ? null : DayText.WrongYear;
        if (DayText.Read(Encoding.UTF8.GetBytes(text), withTime: false, out var day) is { } wrong)
            return wrong == DayText.WrongYear ? wrong : "This is not a month.";
        month = new DateOnly(day.Year, day.Month, 1);
        return day == month || day == month.AddMonths(1).AddDays(-1) ? null : "This is a day within a month, not a month.";
    }

    /// <summary>Four letters for September are common in Britain, and no form knows them.</summary>
    private static string WithoutSept(string text) =>
        text.StartsWith("Sept", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && !char.IsLetter(text[4]) ? $"Sep{text[4..]}" : text;
}
