using System.Diagnostics.CodeAnalysis;

namespace KpiPapers.Domain;

/// <summary>
/// The ways in which council papers write a quarter, read and printed. Read: <c>2020/21 Q2</c>, <c>Q2 2020/21</c>,
/// <c>Q2 2020-21</c>, <c>Q2 2019/2020</c>, <c>19/20 – Quarter 2</c>, <c>Quarter 2 2020/2021</c>, <c>quarter 2 in 2018/2019</c>,
/// <c>Jul-Sep 2020</c>, <c>July to September 2020</c>, and the quarter's last month (<c>Sep-2020</c>, <c>Sep-20</c>, <c>September 2020</c>).
/// Refused: <c>Q2 2020</c>, which could be the financial or the calendar year, and months that do not end a quarter.
/// A year of two digits is one of this century.
/// </summary>
public static class QuarterText
{
    /// <summary>What a reader is told to write when a quarter cannot be read.</summary>
    public const string Expected = "a quarter such as 2020/21 Q2, Q2 2020/21 or July to September 2020";

    /// <summary>Reads a quarter.</summary>
    /// <param name="text">The text as it stands in the file; case, spaces and the kind of dash do not matter.</param>
    /// <param name="quarter">The quarter, when the answer is true.</param>
    /// <param name="problem">Otherwise why not, as an English sentence.</param>
    public static bool TryRead(
        string? text, [NotNullWhen(true)] out Quarter? quarter, [NotNullWhen(false)] out string? problem)
    {
        (quarter, problem) = QuarterReading.Read(text ?? "");
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

    /// <summary><c>July to September 2020</c>: "to" rather than a dash, which screen readers pass over (GOV.UK style: dates).</summary>
    public static string MonthsForm(this Quarter quarter) => $"{quarter.FirstDay:MMMM} to {quarter.LastDay:MMMM yyyy}";

    /// <summary><c>Sep-2020</c>: the month that ends the quarter, as it heads a column of results.</summary>
    public static string LastMonthForm(this Quarter quarter) => $"{quarter.LastDay:MMM-yyyy}";
}
