namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>Days as the tables of cases write them: <c>Wed 4 Nov 2020</c>. A wrong day of the week is an error.</summary>
internal static class Day
{
    private const string Form = "ddd d MMM yyyy";

    public static DateOnly Of(string text) => DateOnly.ParseExact(text, Form);

    public static string Text(DateOnly day) => day.ToString(Form);

    public static IEnumerable<DateOnly> From(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
}
