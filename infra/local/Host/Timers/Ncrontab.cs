using System.Collections.Immutable;

namespace KpiPapers.Local.Host.Timers;

/// <summary>
/// A timer's schedule: six fields, second minute hour day month day-of-week, or five without the second. A moment fires when every
/// field allows it (day and day of week both, unlike Unix cron). Times are UTC, as on Flex Consumption.
/// </summary>
internal sealed class Ncrontab
{
    /// <summary>The calendar repeats every 400 years, weekdays included, and the rarest pair (29 February on a given weekday) within 40.</summary>
    private const int LongestWaitInDays = 41 * 366;

    private readonly ImmutableArray<int> _seconds;
    private readonly ImmutableArray<int> _minutes;
    private readonly ImmutableArray<int> _hours;
    private readonly ImmutableArray<int> _days;
    private readonly ImmutableArray<int> _months;
    private readonly ImmutableArray<int> _daysOfWeek;

    private Ncrontab(ReadOnlySpan<string> fields)
    {
        _seconds = NcrontabField.Second.Parse(fields[0]);
        _minutes = NcrontabField.Minute.Parse(fields[1]);
        _hours = NcrontabField.Hour.Parse(fields[2]);
        _days = NcrontabField.Day.Parse(fields[3]);
        _months = NcrontabField.Month.Parse(fields[4]);
        _daysOfWeek = NcrontabField.DayOfWeek.Parse(fields[5]);
    }

    /// <exception cref="FormatException">The text is no schedule; the message says which field and why.</exception>
    public static Ncrontab Parse(string text)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var schedule = fields.Length switch
        {
            6 => new Ncrontab(fields),
            5 => new Ncrontab(["0", .. fields]),
            _ => throw new FormatException($"'{text}' has {fields.Length} fields; a schedule has six, or five without the second."),
        };

        // Any start will do: what never fires in 41 years never fires.
        return schedule.Next(new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)) is null
            ? throw new FormatException($"'{text}' never fires.")
            : schedule;
    }

    /// <summary>True when two firings can be less than a minute apart; the host does not monitor such timers.</summary>
    public bool FiresWithinAMinute => _seconds.Length > 1;

    /// <summary>The first moment after <paramref name="after"/>, to the second.</summary>
    public DateTime NextAfter(DateTime after) =>
        Next(after) ?? throw new InvalidOperationException("The schedule never fires."); // Parse refuses such a schedule.

    private DateTime? Next(DateTime after)
    {
        var from = new DateTime(after.Ticks - after.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc).AddSeconds(1);
        if (IsDue(from.Date) && NextTime(from.Hour, from.Minute, from.Second) is { } sameDay)
        {
            return from.Date + sameDay;
        }

        for (var day = from.Date.AddDays(1); day < from.Date.AddDays(LongestWaitInDays); day = day.AddDays(1))
        {
            if (IsDue(day))
            {
                return day + new TimeSpan(_hours[0], _minutes[0], _seconds[0]);
            }
        }

        return null;
    }

    private bool IsDue(DateTime day) =>
        _days.Contains(day.Day) && _months.Contains(day.Month) && _daysOfWeek.Contains((int)day.DayOfWeek);

    /// <summary>The first time of day not before the one given.</summary>
    private TimeSpan? NextTime(int hour, int minute, int second)
    {
        foreach (var dueHour in _hours.Where(value => value >= hour))
        {
            foreach (var dueMinute in _minutes.Where(value => dueHour > hour || value >= minute))
            {
                foreach (var dueSecond in _seconds.Where(value => dueHour > hour || dueMinute > minute || value >= second))
                {
                    return new(dueHour, dueMinute, dueSecond);
                }
            }
        }

        return null;
    }
}
