using System.Text.RegularExpressions;
using KpiPapers.Domain;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>Every file that is taken is answered: what was read, how figures moved, what was odd, which papers change.</summary>
public sealed partial class ReceiptsOfTakenFiles(CouncilAccount account) : IAsyncDisposable
{
    private readonly App _app = new(account.ConnectionString);
    private readonly Quarter _quarter = CouncilConfig.NewQuarter();

    private string Paper => $"Quarterly performance report: {_quarter.TitleForm()},,,,for the meeting on {_quarter.LastDay.AddDays(35):d MMMM yyyy}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_receipt_stands_beside_the_file()
    {
        var taken = await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figures($"P01a,{_quarter},1100,", $"CSU12,{_quarter},500,Busy"));

        Assert.Equal($"{taken.KeptAt}.receipt.csv", taken.ReceiptAt);
        Assert.Equal(
            $"""
            Item,About,Quarter,Before,Now,Note
            Taken,figures {_quarter.StartYear}.csv,,,,dropped on DATE
            Read,,,,,2 rows
            Read,,,,,1 comment and 0 actions
            Read,,,,,"UTF-8 text, columns separated by commas, headings in row 1"
            Figure,CSU12 – Face to face: average wait,{_quarter},no figure,"500 seconds, red, from figures {_quarter.StartYear}.csv",
            Figure,P01a – Children attending the adventure playgrounds,{_quarter},no figure,"1,100 attendances, from figures {_quarter.StartYear}.csv",
            Paper,{Paper}
            Paper,{Paper}

            """,   // two papers print it, of the same title
            DroppedOn().Replace((await _app.TextAsync("accepted", taken.ReceiptAt)).TrimStart('\uFEFF'), "dropped on DATE"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_correction_says_what_the_figure_was_before()
    {
        await _app.TakeAsync($"first {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 500));
        await App.NextSecondAsync();

        var corrected = await _app.TakeAsync($"second {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 400));

        var move = Assert.Single(corrected.Receipt!.Moves);
        Assert.Equal(
            ($"500 seconds, red, from first {_quarter.StartYear}.csv", $"400 seconds, green, from second {_quarter.StartYear}.csv"), (move.Before, move.Now));
    }

    [Fact]
    public async Task A_file_that_is_older_than_what_counts_changes_nothing_and_says_so()
    {
        var older = await _app.DropAsync($"older {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 400));
        await App.NextSecondAsync();
        await _app.TakeAsync($"newer {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 500));

        await _app.ReceiveAsync(older);

        var move = Assert.Single((await _app.RecordAsync(older)).Receipt!.Moves);
        Assert.Equal(($"500 seconds, red, from newer {_quarter.StartYear}.csv", move.Before), (move.Before, move.Now));
    }

    [Fact]
    public async Task A_withdrawal_names_the_file_and_the_figures_that_went_with_it()
    {
        await _app.TakeAsync($"wrong {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 500));

        var withdrawal = await _app.TakeAsync($"withdrawal {_quarter.StartYear}.csv", Csv.Withdrawal($"wrong {_quarter.StartYear}.csv"));

        Assert.Contains($"withdraws wrong {_quarter.StartYear}.csv", withdrawal.Receipt!.Read);
        var move = Assert.Single(withdrawal.Receipt.Moves);
        Assert.Equal(($"500 seconds, red, from wrong {_quarter.StartYear}.csv", "no data"), (move.Before, move.Now));
    }

    [Fact]
    public async Task What_is_odd_is_said_although_the_file_is_taken()
    {
        var taken = await _app.TakeAsync($"zero {_quarter.StartYear}.csv", Csv.Figure(_quarter, "CSU12", 0));

        // Figures of other tests may make it unusual as well.
        Assert.Single(taken.Receipt!.Warnings, warning => !warning.Expected.StartsWith("a figure more like those before it", StringComparison.Ordinal));
        Assert.Contains(
            $"Warning,Row 2,,,0,\"CSU12 for {_quarter} is taken as a value of 0, and judged. Expected: the state Closed instead",
            await _app.TextAsync("accepted", taken.ReceiptAt), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_that_no_paper_prints_says_so()
    {
        var far = _quarter.Add(1);   // between two quarters with meetings, and more than a year before the next

        var taken = await _app.TakeAsync($"far {_quarter.StartYear}.csv", Csv.Figure(far, "CSU12", 5));

        Assert.True(taken.Receipt!.IsComplete);
        Assert.DoesNotContain(taken.Receipt.Papers, paper => paper.Title.Contains(far.TitleForm(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_another_overruled_is_computed_away_however_often_it_is_tried()
    {
        await _app.TakeAsync($"figures {_quarter.StartYear}.csv", Csv.Figure(_quarter, "P01a", 100));
        await App.NextSecondAsync();
        var gate = await _app.TakeAsync($"gate {_quarter.StartYear}.csv", Csv.Gate(_quarter, 30));
        Assert.Equal(30, await _app.ValueAsync("P01a", _quarter));

        // As a handler leaves it that dies between refusing the file and computing its figure anew.
        var refused = await _app.Get<SubmissionStore>().ChangeAsync(
            gate, record => record with { Status = SubmissionStatus.Rejected, IsFinished = false }, TestContext.Current.CancellationToken);
        await _app.Get<ReceiveUpload.Intake>().ReceiveAsync(refused.Path, new($"\"{refused.Submission.ETag}\""), TestContext.Current.CancellationToken);

        Assert.Equal(100, await _app.ValueAsync("P01a", _quarter));
    }

    [GeneratedRegex("dropped on [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2} at [0-9]{2}:[0-9]{2}", RegexOptions.None, 1000)]
    private static partial Regex DroppedOn();
}
