using System.Text;
using System.Text.Json;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.DropFiles;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace KpiPapers.Functions.Tests.Web.Files;

/// <summary>What a check says of a file is what the file is answered with once it is dropped.</summary>
[Collection(FilesOfOneCouncil.Name)]
public sealed class CheckedAsIfDropped(FilesCouncil council) : IAsyncLifetime
{
    private readonly App _app = new(council.ConnectionString);
    private readonly Quarter _quarter = council.NewQuarter();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Name(string kind) => $"{kind} {_quarter.StartYear}.csv";

    public async ValueTask InitializeAsync() => await _app.Get<ConfigurationStore>().InForceAsync(Cancellation);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_figure_where_there_was_none() =>
        await AssertSameAsync("figures", Csv.Figures($"P01a,{_quarter},1100,", $"CSU12,{_quarter},500,Busy"));

    [Fact]
    public async Task A_correction_with_its_warnings()
    {
        await _app.TakeAsync(Name("first"), Csv.Figures(
            $"CSU12,{_quarter.Add(-3)},100,", $"CSU12,{_quarter.Add(-2)},110,", $"CSU12,{_quarter.Previous},120,", $"CSU12,{_quarter},130,"));

        var receipt = await AssertSameAsync("correction", Csv.Figures($"CSU12,{_quarter},90000,"));

        Assert.Equal(2, receipt.WarningCount);   // that it moved, and how far
        Assert.Equal("90,000 seconds, red, from " + Name("correction"), Assert.Single(receipt.Moves).Now);
    }

    [Fact]
    public async Task Days_that_a_later_file_has_again_beside_those_that_it_leaves()
    {
        await _app.TakeAsync(Name("register"), Register((0, 10), (1, 20)));

        var receipt = await AssertSameAsync("register again", Register((1, 25), (2, 30)));

        Assert.StartsWith("65 attendances", Assert.Single(receipt.Moves).Now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_another_feed_may_take_over()
    {
        await _app.TakeAsync(Name("figures"), Csv.Figure(_quarter, "P01a", 100));

        await AssertSameAsync("gate", Csv.Gate(_quarter, 30));
    }

    [Fact]
    public async Task A_text_in_the_place_of_another()
    {
        await _app.TakeAsync(Name("text"), Csv.Text(_quarter, "Old words."));

        await AssertSameAsync("new text", Csv.Text(_quarter, "New words."));
    }

    [Fact]
    public async Task A_table_with_rows_of_another_day()
    {
        await _app.TakeAsync(Name("posts"), Csv.Posts(_quarter, 10));
        var day = _quarter.FirstDay.AddDays(1);

        var receipt = await AssertSameAsync("more posts", Csv.Posts(_quarter, 20).Replace($"{_quarter.FirstDay:dd/MM/yyyy}", $"{day:dd/MM/yyyy}", StringComparison.Ordinal));

        Assert.StartsWith("2 rows", Assert.Single(receipt.Moves).Now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment() => await AssertSameAsync("comment", Csv.Commentary($"CSU10,{_quarter},Busy,Hire,Head of Service"));

    [Fact]
    public async Task A_withdrawal_brings_back_what_was_before()
    {
        await _app.TakeAsync(Name("right"), Csv.Figure(_quarter, "CSU12", 400));
        await App.NextSecondAsync();
        await _app.TakeAsync(Name("wrong"), Csv.Figure(_quarter, "CSU12", 900));

        var receipt = await AssertSameAsync("withdrawal", Csv.Withdrawal(Name("wrong")));

        Assert.Equal($"400 seconds, green, from {Name("right")}", Assert.Single(receipt.Moves).Now);
    }

    [Fact]
    public async Task A_withdrawal_of_a_text_brings_back_the_one_before()
    {
        await _app.TakeAsync(Name("right"), Csv.Text(_quarter, "Right words."));
        await App.NextSecondAsync();
        await _app.TakeAsync(Name("wrong"), Csv.Text(_quarter, "Wrong words."));

        var receipt = await AssertSameAsync("withdrawal", Csv.Withdrawal(Name("wrong")));

        Assert.Equal($"the text, from {Name("right")}", Assert.Single(receipt.Moves).Now);
    }

    [Fact]
    public async Task A_sign_off()
    {
        await _app.TakeAsync(Name("figures"), Csv.Figure(_quarter, "CSU12", 400));
        await _app.RenderAsync(_quarter);

        await AssertSameAsync("sign-off", Csv.SignOff(_quarter, version: 1));
    }

    [Theory]
    [InlineData("Indicator,Quarter,Value\r\nCSU99,QUARTER,5\r\nCSU12,Q2 2020,five\r\n")]
    [InlineData("File or submission,Reason\r\nnever.csv,It was wrong\r\n")]
    [InlineData("Paper,Quarter,Version read,Signed off by\r\nhousing-and-community,QUARTER,7,nobody\r\n")]
    [InlineData("Alpha,Beta\r\n1,2\r\n")]
    [InlineData("")]
    public async Task A_file_that_is_refused_for_every_reason(string text)
    {
        text = text.Replace("QUARTER", $"{_quarter}", StringComparison.Ordinal);

        var refuse = Assert.IsType<Verdict.Refuse>((await CheckAsync(Name("refused"), text)).Verdict);

        var refused = await _app.TakeAsync(Name("refused"), text);
        Assert.Equal(SubmissionStatus.Rejected, refused.Status);
        Assert.Equal((refused.Submission.Feed, refused.Submission.Sha256, refused.ProblemCount), (refuse.Submission.Feed, refuse.Submission.Sha256, refuse.Read.ProblemCount));
        Assert.Equal(refused.Reasons.Select(reason => (reason.Row, reason.Wrong)), refuse.Read.Problems.Select(problem => (problem.Row, problem.Wrong)));
    }

    [Fact]
    public async Task A_figure_that_has_another_source_already()
    {
        await _app.TakeAsync(Name("figures"), Csv.Figure(_quarter, "P01a", 100));

        var refuse = Assert.IsType<Verdict.Refuse>((await CheckAsync(Name("register"), Csv.Register(_quarter, 30))).Verdict);

        Assert.StartsWith($"P01a for {_quarter} already comes from the feed \"figures\"", Assert.Single(refuse.Read.Problems).Wrong, StringComparison.Ordinal);
    }

    private string Register(params (int Day, int Children)[] days) => "Register of,Children present\r\n"
        + string.Concat(days.Select(day => $"{_quarter.FirstDay.AddDays(day.Day):dd/MM/yyyy},{day.Children}\r\n"));

    /// <summary>Checks a file, which stores nothing, then drops it; the receipt.</summary>
    private async Task<Receipt> AssertSameAsync(string kind, string text)
    {
        await App.NextSecondAsync();   // so that the file is the newest when it is dropped, too
        var stored = await council.StoredAsync();
        var supposed = await CheckAsync(Name(kind), text);
        Assert.Equal(stored, await council.StoredAsync());

        var taken = await _app.TakeAsync(Name(kind), text);

        Assert.Equal(SubmissionStatus.Committed, taken.Status);
        Assert.Equal(JsonSerializer.Serialize(taken.Receipt), JsonSerializer.Serialize(supposed.Receipt));
        return taken.Receipt!;   // a file that was taken has one
    }

    private async Task<CheckedFile> CheckAsync(string name, string text)
    {
        _app.Clock.Now = DateTimeOffset.UtcNow;
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var file = new ChosenFile(name, new FormFile(content, 0, content.Length, "file", name));
        return await _app.Get<FileCheck>().CheckAsync(file, await _app.Get<ConfigurationStore>().InForceAsync(Cancellation), FilesCouncil.Lead, Cancellation);
    }
}
