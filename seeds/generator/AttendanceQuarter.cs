namespace KpiPapers.Seeds;

/// <summary>How many children came to the playgrounds in a quarter, and when the playgrounds were open.</summary>
/// <param name="FileName">The name of the quarter's register.</param>
/// <param name="Children">How many attendances there were.</param>
/// <param name="First">The first day that the playgrounds were open.</param>
/// <param name="Last">The last day that they could be.</param>
internal sealed record AttendanceQuarter(string FileName, int Children, DateOnly First, DateOnly Last)
{
    private static readonly (DateOnly First, DateOnly Last)[] SchoolHolidays =
    [
        (new(2019, 7, 24), new(2019, 9, 2)), (new(2019, 10, 28), new(2019, 11, 1)), (new(2020, 1, 2), new(2020, 1, 3)),
        (new(2020, 2, 17), new(2020, 2, 21)), (new(2020, 7, 20), new(2020, 8, 31)),
    ];

    private static readonly (DateOnly First, DateOnly Last) PlayDays = (new(2019, 8, 6), new(2019, 8, 8));
    private static readonly (DateOnly First, DateOnly Last) ChristmasClosure = (new(2019, 12, 21), new(2020, 1, 1));

    /// <summary>The attendances of 2019/20 Q2 and 2020/21 Q2 are those published; the playgrounds reopened on 20 July 2020.</summary>
    public static IReadOnlyList<AttendanceQuarter> All { get; } =
    [
        new("attendances-2019-20-q2.csv", 11274, new(2019, 7, 1), new(2019, 9, 30)),
        new("attendances-2019-20-q3-illustrative.csv", 6480, new(2019, 10, 1), new(2019, 12, 31)),
        new("attendances-2019-20-q4-illustrative.csv", 5215, new(2020, 1, 1), new(2020, 3, 16)),
        new("attendances-2020-21-q2.csv", 2158, new(2020, 7, 20), new(2020, 9, 30)),
    ];

    /// <summary>Tuesday to Saturday, in school holidays Monday to Saturday; never on a bank holiday or over Christmas.</summary>
    public DateOnly[] OpenDays => [.. Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays).Where(IsOpen)];

    /// <summary>How busy a day is beside others: most children came in the holidays, and in 2020 hardly any once school began again.</summary>
    public int Weight(DateOnly day) =>
        IsPlayDay(day) ? 105
        : IsHoliday(day) ? 24
        : First.Year == 2020 && First.Month == 7 ? 3
        : day.DayOfWeek is DayOfWeek.Saturday ? 18
        : 10;

    /// <summary>Whether every playground had a play day.</summary>
    public static bool IsPlayDay(DateOnly day) => IsWithin(day, PlayDays);

    private static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not DayOfWeek.Sunday && (day.DayOfWeek is not DayOfWeek.Monday || IsHoliday(day))
        && !OfficeHours.IsBankHoliday(day) && !IsWithin(day, ChristmasClosure);

    private static bool IsHoliday(DateOnly day) => SchoolHolidays.Any(holiday => IsWithin(day, holiday));

    private static bool IsWithin(DateOnly day, (DateOnly First, DateOnly Last) days) => day >= days.First && day <= days.Last;
}
