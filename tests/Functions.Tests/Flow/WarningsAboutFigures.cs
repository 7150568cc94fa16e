using System.Collections.Immutable;
using System.Globalization;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A file that is right by itself is answered with a warning when it moves a complete figure, or brings one unlike those before.</summary>
public sealed class WarningsAboutFigures(CouncilAccount account) : IAsyncDisposable
{
    private static readonly Quarter Q2 = Quarter.Of(2020, 2);

    private static readonly Indicator Wait = new()
    {
        Code = "CSU10",
        Name = "Calls: average wait",
        Service = "Customer Services",
        Objective = "Excellence",
        Unit = new("seconds"),
        Polarity = Polarity.LowerIsBetter,
        Calculation = Calculation.MeanOfMonths,
    };

    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_complete_figure_that_moves_is_told_and_told_alike_however_often_the_file_is_finished()
    {
        await _app.TakeAsync($"first {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 138));
        await App.NextSecondAsync();

        var corrected = await _app.TakeAsync($"second {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 140));

        var warning = Assert.Single(corrected.Receipt!.Warnings);
        Assert.Equal(
            new Remark(0, "", "", $"CSU12 for {_quarter} was 138 seconds and is now 140 seconds.", "a correction, if that is what this file is; otherwise withdraw it"),
            warning);
        Assert.Equal(1, corrected.Receipt.WarningCount);
        var receipt = await _app.TextAsync("accepted", corrected.ReceiptAt);
        Assert.Contains($"Warning,The file,,,,\"CSU12 for {_quarter} was 138 seconds and is now 140 seconds. Expected: a correction", receipt, StringComparison.Ordinal);

        await App.NextSecondAsync();
        await _app.TakeAsync($"third {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 150));
        var unfinished = await _app.Get<SubmissionStore>().ChangeAsync(corrected, record => record with { IsFinished = false }, Cancellation);
        await _app.Get<Intake>().ReceiveAsync(unfinished.Path, new($"\"{unfinished.Submission.ETag}\""), Cancellation);

        Assert.Equal(receipt, await _app.TextAsync("accepted", corrected.ReceiptAt));
    }

    [Fact]
    public async Task The_same_figure_again_and_a_withdrawal_are_no_surprise()
    {
        var first = await _app.TakeAsync($"first {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 138));
        await App.NextSecondAsync();
        var again = await _app.TakeAsync($"again {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 138));

        var withdrawal = await _app.TakeAsync($"withdrawal {_quarter.StartYear}.csv", Csv.Withdrawal(first.Submission.Id, again.Submission.Id));

        Assert.Equal([0, 0, 0], new[] { first, again, withdrawal }.Select(file => file.Receipt!.WarningCount));
    }

    [Fact]
    public async Task A_figure_unlike_those_of_the_quarters_before_is_told()
    {
        var taken = await _app.TakeAsync($"far {_quarter.StartYear}.csv", Csv.Figures(
            $"CSU12,{_quarter.Add(-3)},100,", $"CSU12,{_quarter.Add(-2)},110,", $"CSU12,{_quarter.Previous},120,", $"CSU12,{_quarter},90000,"));

        var warning = Assert.Single(taken.Receipt!.Warnings);
        Assert.StartsWith($"CSU12 for {_quarter} is 90,000 seconds, more than twice the largest of the ", warning.Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("713", "more than twice the largest of the 3 figures from 2019/20 Q2 to 2020/21 Q1, which is 356 seconds in 2019/20 Q2")]
    [InlineData("39.5", "less than half of the smallest of the 3 figures from 2019/20 Q2 to 2020/21 Q1, which is 80 seconds in 2020/21 Q1")]
    [InlineData("0", "less than half of the smallest of the 3 figures from 2019/20 Q2 to 2020/21 Q1, which is 80 seconds in 2020/21 Q1")]
    [InlineData("712", null)]
    [InlineData("40", null)]
    [InlineData("-1", null)]
    public void Far_is_beyond_twice_the_largest_or_half_the_smallest(string written, string? far)
    {
        var value = decimal.Parse(written, CultureInfo.InvariantCulture);

        var remarks = UnusualFigures.Of(Wait, At(Q2, value), before: null, History).ToList();

        if (far is null) Assert.Empty(remarks);
        else Assert.Equal($"CSU10 for 2020/21 Q2 is {Unit.Number(value)} seconds, {far}.", Assert.Single(remarks).Wrong);
    }

    [Fact]
    public void Two_quarters_are_no_history_and_nor_are_old_later_unfinished_or_empty_ones()
    {
        Result[] some =
        [
            .. History[..2], At(Q2.Add(-9), 1), At(Q2.Add(1), 1), At(Q2.Add(-3), 1) with { IsProvisional = true },
            At(Q2.Add(-4), 1) with { Figure = Figure.NotAssessed },
        ];

        Assert.Empty(UnusualFigures.Of(Wait, At(Q2, 100_000), before: null, some));
        Assert.Single(UnusualFigures.Of(Wait, At(Q2, 100_000), before: null, [.. some, At(Q2.Add(-8), 1)]));
    }

    [Theory]
    [InlineData(Calculation.Total, false)]
    [InlineData(Calculation.Smallest, false)]
    [InlineData(Calculation.Largest, false)]
    [InlineData(Calculation.Share, true)]
    [InlineData(Calculation.MeanOfMonths, true)]
    public void A_total_of_some_months_is_naturally_small_and_a_mean_is_not(Calculation calculation, bool told) =>
        Assert.Equal(told, UnusualFigures.Of(Wait with { Calculation = calculation }, At(Q2, 1) with { IsProvisional = true }, before: null, History).Any());

    [Fact]
    public void A_figure_that_was_not_complete_may_move_and_one_that_was_may_not_go_in_silence()
    {
        var stood = new FigureBefore(new("CSU10", Q2), Figure.Of(138), IsComplete: false);

        Assert.Empty(UnusualFigures.Of(Wait, At(Q2, 140), stood, []));
        Assert.Equal(
            ["CSU10 for 2020/21 Q2 was 138 seconds and is now no data."],
            UnusualFigures.Of(Wait, At(Q2, 0) with { Figure = Figure.NoData }, stood with { IsComplete = true }, []).Select(remark => remark.Wrong));
    }

    [Theory]
    [InlineData("2020-09-30T22:59:59Z", false)]   // a minute to midnight in London, on the quarter's last day
    [InlineData("2020-09-30T23:00:00Z", true)]
    public async Task A_quarter_that_is_counted_is_complete_once_a_file_came_after_its_end(string dropped, bool isComplete)
    {
        var key = new FigureKey($"X{Guid.NewGuid():N}", Q2);
        var file = new Submission("id", "calls", "calls.csv", DateTimeOffset.Parse(dropped, CultureInfo.InvariantCulture), "0x1", "", 1);
        var counted = At(Q2, 138) with { Indicator = key.Indicator, Months = [new(Q2.FirstDay, 138)], Sources = [file] };
        await _app.Get<ResultStore>().RecomputeAsync(key, (_, _) => Task.FromResult<Result?>(counted), Cancellation);

        var stood = Assert.Single(await _app.Get<UnusualFigures>().StandAsync([key], Cancellation));

        Assert.Equal((Figure.Of(138), isComplete), (stood.Figure, stood.IsComplete));
    }

    private static ImmutableArray<Result> History => [At(Q2.Previous, 80), At(Q2.Add(-2), 100), At(Q2.SameQuarterLastYear, 356)];

    private static Result At(Quarter quarter, decimal value) => new() { Indicator = "CSU10", Quarter = quarter, Figure = Figure.Of(value) };
}
