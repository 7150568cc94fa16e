namespace KpiPapers.Seeds;

/// <summary>When the council is open: 8.45 am to 5.15 pm on working days in England.</summary>
internal static class OfficeHours
{
    private const int Opening = ((8 * 60) + 45) * 60;   // seconds after midnight
    private const int HalfHour = 30 * 60;

    private static readonly int[] HalfHourWeights = [4, 9, 10, 10, 9, 8, 7, 6, 5, 5, 6, 7, 7, 6, 5, 4, 2];

    private static readonly DateOnly[] BankHolidays =
    [
        new(2019, 8, 26), new(2019, 12, 25), new(2019, 12, 26), new(2020, 1, 1), new(2020, 4, 10), new(2020, 4, 13),
        new(2020, 5, 8),   // the early May holiday, moved for the anniversary of VE Day
        new(2020, 5, 25), new(2020, 8, 31),
    ];

    /// <summary>Moments from one day to another, earliest first: more on Mondays and in the mornings.</summary>
    public static DateTime[] Moments(DateOnly first, DateOnly last, int count, SplitMix64 random)
    {
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(IsWorkingDay).ToArray();
        var dayWeights = Array.ConvertAll(days, Weight);
        var moments = new DateTime[count];
        for (var i = 0; i < count; i++)
        {
            var day = days[random.Weighted(dayWeights)];
            var second = Opening + (random.Weighted(HalfHourWeights) * HalfHour) + random.Below(HalfHour);
            moments[i] = day.ToDateTime(TimeOnly.MinValue).AddSeconds(second);
        }
        Array.Sort(moments);
        return moments;
    }

    public static bool IsBankHoliday(DateOnly day) => BankHolidays.Contains(day);

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsBankHoliday(day);

    private static int Weight(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => 25,
        DayOfWeek.Tuesday => 21,
        DayOfWeek.Wednesday => 19,
        _ => 18,
    };
}
