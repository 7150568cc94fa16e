namespace KpiPapers.Exports.Tests.Seeds;

public sealed class AttendancesAddUp(WrittenSeeds written) : IClassFixture<WrittenSeeds>
{
    [Theory]
    [InlineData("2019-20-q2", 11274)]
    [InlineData("2019-20-q3-illustrative", 6480)]
    [InlineData("2019-20-q4-illustrative", 5215)]
    [InlineData("2020-21-q2", 2158)]
    public void A_quarter_has_exactly_its_attendances_at_four_playgrounds(string quarter, int attendances)
    {
        var sessions = Sessions(quarter);

        Assert.Equal(attendances, sessions.Sum(session => session.Children));
        Assert.Equal(4, sessions.Select(session => session.Playground).Distinct().Count());
        Assert.All(sessions.CountBy(session => session.Day), day => Assert.Equal(4, day.Value));
        Assert.Equal(3, sessions.Select(session => session.Day.Month).Distinct().Count());
        Assert.DoesNotContain(sessions, session => session.Day.DayOfWeek is DayOfWeek.Sunday);
    }

    [Fact]
    public void The_pandemic_closes_the_playgrounds_from_mid_March_to_20_July()
    {
        Assert.True(Sessions("2019-20-q4-illustrative").Max(session => session.Day) < new DateOnly(2020, 3, 17));
        Assert.Equal(new(2020, 7, 20), Sessions("2020-21-q2").Min(session => session.Day));
    }

    [Fact]
    public void The_registers_bear_out_what_the_achievements_say()
    {
        var playDays = Sessions("2019-20-q2").Where(session => session.Notes == "Play days").ToList();
        var summer = Sessions("2020-21-q2").Where(session => session.Day < new DateOnly(2020, 9, 1));

        Assert.Equal(3, playDays.Select(session => session.Day).Distinct().Count());
        Assert.InRange(playDays.Sum(session => session.Children), 2001, 2999);
        Assert.InRange(summer.Sum(session => session.Children), 2001, 2158);
    }

    private List<(DateOnly Day, string Playground, int Children, string Notes)> Sessions(string quarter) =>
    [
        .. SeedRows.Of(written.PathTo($"attendances-{quarter}.csv")).Select(row =>
            (DateOnly.ParseExact(row["Session date"], "dd/MM/yyyy"), row["Playground"], int.Parse(row["Children attending"]), row["Notes"])),
    ];
}
