namespace KpiPapers.Exports.Tests.Seeds;

public sealed class CallsLookReal(WrittenSeeds written) : IClassFixture<WrittenSeeds>
{
    [Fact]
    public void There_is_a_file_for_each_month_of_the_quarters_whose_figures_were_published()
    {
        string[] expected =
        [
            "calls-2019-07.csv", "calls-2019-08.csv", "calls-2019-09.csv",
            "calls-2020-04.csv", "calls-2020-05.csv", "calls-2020-06.csv",
            "calls-2020-07.csv", "calls-2020-08.csv", "calls-2020-09.csv",
        ];

        Assert.Equal(expected, written.CallFiles.Select(Path.GetFileName));
    }

    [Fact]
    public void Every_file_has_the_headings_of_a_telephony_export() =>
        Assert.All(written.CallFiles, path => Assert.Equal("Call started,Queue,Outcome,Wait (seconds),Agent,Caller", File.ReadLines(path).First()));

    [Fact]
    public void Calls_stand_in_order_of_time_in_the_month_of_their_file()
    {
        foreach (var path in written.CallFiles)
        {
            var month = Path.GetFileName(path).Substring("calls-".Length, "yyyy-MM".Length);
            var calls = written.Calls(month);

            Assert.Equal(calls.OrderBy(call => call.Started), calls);
            Assert.Equal([month], calls.Select(call => $"{call.Started:yyyy-MM}").Distinct());
        }
    }

    [Fact]
    public void Calls_come_in_office_hours_on_working_days()
    {
        DateOnly[] holidays =
        [
            new(2019, 8, 26), new(2019, 12, 25), new(2019, 12, 26), new(2020, 1, 1), new(2020, 4, 10), new(2020, 4, 13),
            new(2020, 5, 8), new(2020, 5, 25), new(2020, 8, 31),
        ];

        Assert.DoesNotContain(written.Calls(), call =>
            TimeOnly.FromDateTime(call.Started) < new TimeOnly(8, 45) || TimeOnly.FromDateTime(call.Started) >= new TimeOnly(17, 15));
        Assert.DoesNotContain(written.Calls(), call => call.Started.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.DoesNotContain(written.Calls(), call => holidays.Contains(DateOnly.FromDateTime(call.Started)));
    }

    [Fact]
    public void Calls_have_an_outcome_an_agent_if_answered_and_never_a_whole_number_of_a_caller()
    {
        var calls = written.Calls();

        Assert.Equal(["Abandoned", "Answered"], calls.Select(call => call.Outcome).Distinct().Order());
        Assert.True(calls.Select(call => call.Queue).Distinct().Count() > 3);
        Assert.All(calls.Select(call => (call.IsAnswered, call.Agent)).Distinct(), call => Assert.Matches(call.IsAnswered ? "^A[0-9]{2}$" : "^$", call.Agent));
        Assert.All(calls.Select(call => call.Caller).Distinct(), caller => Assert.Matches("^(ending [0-9]{3})?$", caller));
    }
}
