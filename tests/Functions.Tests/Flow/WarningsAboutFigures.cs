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
    private readonly App _app = new(account.ConnectionString);
    private readonly Lazy<Quarter> _new = new(CouncilConfig.NewQuarter);

    private Quarter NewQuarter => _new.Value;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_complete_figure_that_moves_is_told_and_told_alike_however_often_the_file_is_finished()
    {
        await _app.TakeAsync($"first {NewQuarter.StartYear}.csv", Csv.Figure(NewQuarter, "CSU12", 138));
        await App.NextSecondAsync();

        var corrected = await _app.TakeAsync($"second {NewQuarter.StartYear}.csv", Csv.Figure(NewQuarter, "CSU12", 140));

        var warning = Assert.Single(corrected.Receipt!.Warnings);
        Assert.Equal(
            new Remark(0, "", "", $"CSU12 for {NewQuarter} was 138 seconds, and with this file it is 140 seconds.", "a correction, if that is what this file is; otherwise drop the right one, or withdraw this one"),
            warning);
        Assert.Equal(1, corrected.Receipt.WarningCount);
        var receipt = await _app.TextAsync("accepted", corrected.ReceiptAt);
        Assert.Contains($"Warning,The file,,,,\"CSU12 for {NewQuarter} was 138 seconds, and with this file it is 140 seconds. Expected: a correction", receipt, StringComparison.Ordinal);

        await App.NextSecondAsync();
        await _app.TakeAsync($"third {NewQuarter.StartYear}.csv", Csv.Figure(NewQuarter, "CSU12", 150));
        var unfinished = await _app.Get<SubmissionStore>().ChangeAsync(corrected, record => record with { IsFinished = false }, Cancellation);
        await _app.Get<Intake>().ReceiveAsync(unfinished.Path, new($"\"{unfinished.Submission.ETag}\""), Cancellation);

        Assert.Equal(receipt, await _app.TextAsync("accepted", corrected.ReceiptAt));
    }

    [Fact]
    public async Task The_same_figure_again_and_a_withdrawal_are_no_surprise()
    {
        var first = await _app.TakeAsync($"first {NewQuarter.StartYear}.csv", Csv.Figure(NewQuarter, "CSU12", 138));
        await App.NextSecondAsync();
        var again = await _app.TakeAsync($"again {NewQuarter.StartYear}.csv", Csv.Figure(NewQuarter, "CSU12", 138));

        var withdrawal = await _app.TakeAsync($"withdrawal {NewQuarter.StartYear}.csv", Csv.Withdrawal(first.Submission.Id, again.Submission.Id));

        Assert.Equal([0, 0, 0], new[] { first, again, withdrawal }.Select(file => file.Receipt!.WarningCount));
    }

    [Fact]
    public async Task A_figure_unlike_those_of_theNewQuarters_before_is_told()
    {
        var taken = await _app.TakeAsync($"far {NewQuarter.StartYear}.csv", Csv.Figures(
            $"CSU12,{NewQuarter.Add(-3)},100,", $"CSU12,{NewQuarter.Add(-2)},110,", $"CSU12,{NewQuarter.Previous},120,", $"CSU12,{NewQuarter},90000,"));

        var warning = Assert.Single(taken.Receipt!.Warnings);
        Assert.StartsWith($"CSU12 for {NewQuarter} is 90,000 seconds, more than twice the largest of the ", warning.Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-09-30T22:59:59Z", false)]   // a minute to midnight in London, on the quarter's last day
    [InlineData("2020-09-30T23:00:00Z", true)]
    public async Task ANewQuarter_that_is_counted_is_complete_once_a_file_came_after_its_end(string dropped, bool isComplete)
    {
        var key = new FigureKey($"X{Guid.NewGuid():N}", Quarter.Of(2020, 2));
        var file = new Submission("id", "calls", "calls.csv", DateTimeOffset.Parse(dropped, CultureInfo.InvariantCulture), "0x1", "", 1);
        var counted = new Result { Indicator = key.Indicator, Quarter = key.Quarter, Figure = Figure.Of(138), Months = [new(key.Quarter.FirstDay, 138)], Sources = [file] };
        await _app.Get<ResultStore>().RecomputeAsync(key, (_, _) => Task.FromResult<Result?>(counted), Cancellation);

        var stood = Assert.Single(await _app.Get<UnusualFigures>().StandAsync([key], Cancellation));

        Assert.Equal((Figure.Of(138), isComplete), (stood.Figure, stood.IsComplete));
    }
}
