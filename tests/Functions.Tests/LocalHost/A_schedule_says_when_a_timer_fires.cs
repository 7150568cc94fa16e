using System.Globalization;
using KpiPapers.Local.Host.Timers;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class A_schedule_says_when_a_timer_fires
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-02T09:30:00", "2026-03-02T09:35:00")]
    [InlineData("0 */5 * * * *", "2026-03-02T09:29:59.9", "2026-03-02T09:30:00")]
    [InlineData("*/5 * * * *", "2026-03-02T09:57:31", "2026-03-02T10:00:00")]
    [InlineData("* * * * * *", "2026-12-31T23:59:59", "2027-01-01T00:00:00")]
    [InlineData("0 0 6 * * *", "2026-03-29T06:00:00", "2026-03-30T06:00:00")]
    [InlineData("0 30 9 * * 1-5", "2026-03-06T09:30:00", "2026-03-09T09:30:00")]
    [InlineData("0 30 9 * * Mon-Fri", "2026-03-06T09:30:00", "2026-03-09T09:30:00")]
    [InlineData("0 0 0 1 Apr,Jul,Oct,January *", "2026-04-01T00:00:00", "2026-07-01T00:00:00")]
    [InlineData("0 0 0 29 2 *", "2025-01-01T00:00:00", "2028-02-29T00:00:00")]
    [InlineData("0 0 0 29 2 *", "2097-01-01T00:00:00", "2104-02-29T00:00:00")]
    [InlineData("0 0 0 13 * 5", "2026-03-14T00:00:00", "2026-11-13T00:00:00")] // Day and day of week both: a Friday the 13th.
    [InlineData("0 0 0 31 * *", "2026-03-31T00:00:00", "2026-05-31T00:00:00")]
    [InlineData("0 20/15 * * * *", "2026-03-02T09:00:00", "2026-03-02T09:20:00")]
    [InlineData("0 20/15 * * * *", "2026-03-02T09:50:00", "2026-03-02T10:20:00")]
    [InlineData("0 0-30/10 8,17 * * *", "2026-03-02T08:30:00", "2026-03-02T17:00:00")]
    [InlineData("15,45 59 23 * * *", "2026-03-02T23:59:15", "2026-03-02T23:59:45")]
    [InlineData("0 0 12 * * Sun", "2026-03-02T00:00:00", "2026-03-08T12:00:00")]
    public void The_next_firing_is_the_first_moment_that_every_field_allows(string schedule, string after, string expected)
    {
        var next = Ncrontab.Parse(schedule).NextAfter(Utc(after));

        Assert.Equal(Utc(expected), next);
        Assert.Equal(DateTimeKind.Utc, next.Kind);
    }

    [Fact]
    public void A_schedule_agrees_with_looking_at_every_second()
    {
        var random = new Random(20260302);
        for (var round = 0; round < 200; round++)
        {
            var (second, minute) = (random.Next(60), random.Next(60));
            var (hours, weekday) = (random.Next(1, 12), random.Next(7));
            var schedule = Ncrontab.Parse($"{second},{(second + 7) % 60} {minute} */{hours} * * {weekday}");
            var after = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next(86_400 * 365));

            var next = schedule.NextAfter(after);

            var expected = after.AddSeconds(1);
            while ((expected.Second != second && expected.Second != (second + 7) % 60) || expected.Minute != minute
                || expected.Hour % hours != 0 || (int)expected.DayOfWeek != weekday)
            {
                expected = expected.AddSeconds(1);
            }

            Assert.Equal(expected, next);
        }
    }

    [Theory]
    [InlineData("", "has 0 fields")]
    [InlineData("0 0 6 * * * 2026", "has 7 fields")]
    [InlineData("00:05:00", "has 1 fields")]
    [InlineData("60 * * * * *", "second field: values run from 0 to 59")]
    [InlineData("0 0 24 * * *", "hour field: values run from 0 to 23")]
    [InlineData("0 0 0 0 * *", "day field: values run from 1 to 31")]
    [InlineData("0 0 0 * 13 *", "month field: values run from 1 to 12")]
    [InlineData("0 0 0 * * 7", "day of week field: values run from 0 to 6")]
    [InlineData("0 0 22-6 * * *", "a range runs upwards")]
    [InlineData("0 */0 * * * *", "a step is one whole number above 0")]
    [InlineData("0 1/2/3 * * * *", "a step is one whole number above 0")]
    [InlineData("0 1-2-3 * * * *", "a range is two values")]
    [InlineData("0 0 6 L * *", "'L' is not a value")]
    [InlineData("0 0 6 ? * *", "'?' is not a value")]
    [InlineData("0 0 6 1,,2 * *", "'' is not a value")]
    [InlineData("0 0 0 30 2 *", "never fires")]
    public void A_schedule_that_is_none_is_refused_with_the_reason(string schedule, string reason)
    {
        var error = Assert.Throws<FormatException>(() => Ncrontab.Parse(schedule));

        Assert.Contains(reason, error.Message);
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
