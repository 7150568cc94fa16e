using KpiPapers.Domain;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>What officers say of figures comes as a sheet, and a row that is left blank takes nobody's words away.</summary>
public sealed class CommentaryOfOfficers(CouncilAccount account) : IAsyncDisposable
{
    private static readonly Quarter Quarter = CouncilConfig.NewQuarter();   // each test has indicators of its own

    private readonly App _app = new(account.ConnectionString);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_sheet_that_is_filled_in_is_in_force_and_its_receipt_names_the_papers()
    {
        var taken = await _app.TakeAsync($"commentary {Quarter.StartYear}.csv", Csv.Commentary(
            $"CSU10,{Quarter},Busy,Hiring,\"Team Leader, Customer Services\"", $"CSU12,{Quarter},,More desks,Head of Service", $"P01a,{Quarter},,,"));

        Assert.Equal(SubmissionStatus.Committed, taken.Status);
        Assert.Equal(new("CSU10", Quarter, "Busy", "Hiring", "Team Leader, Customer Services"), (await InForceAsync("CSU10"))?.Commentary);
        Assert.Equal(new("CSU12", Quarter, "", "More desks", "Head of Service"), (await InForceAsync("CSU12"))?.Commentary);
        Assert.Null(await InForceAsync("P01a"));
        Assert.Contains("3 rows", taken.Receipt!.Read);
        Assert.Contains("1 comment and 2 actions", taken.Receipt.Read);
        Assert.Contains("1 row has neither comment nor action, so what was said before stays", taken.Receipt.Read);
        Assert.Contains(taken.Receipt.Papers, paper => paper.Title == $"Quarterly performance report: {Quarter.TitleForm()}");
        Assert.NotNull(await _app.Get<PaperStore>().LastAskedAsync(CouncilConfig.Paper, Quarter, Cancellation));
    }

    [Fact]
    public async Task A_blank_row_leaves_a_colleagues_words()
    {
        await _app.TakeAsync($"hers {Quarter.StartYear}.csv", Csv.Commentary($"CSU11,{Quarter},Busy,,Team Leader", $"CSU06,{Quarter},,,"));
        await App.NextSecondAsync();

        await _app.TakeAsync($"his {Quarter.StartYear}.csv", Csv.Commentary($"CSU11,{Quarter},,,", $"CSU06,{Quarter},Fine,,Head of Service"));

        Assert.Equal("Busy", (await InForceAsync("CSU11"))?.Commentary.Comment);
        Assert.Equal("Fine", (await InForceAsync("CSU06"))?.Commentary.Comment);
    }

    [Fact]
    public async Task The_sheet_as_it_was_made_is_taken_and_takes_nobodys_words_away()
    {
        const string words = "=Two \"vacancies\"; ä,\n- one filled";
        await _app.TakeAsync($"first {Quarter.StartYear}.csv", Csv.Commentary($"OTH01,{Quarter},\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\",,Team Leader"));
        await App.NextSecondAsync();
        var configuration = await _app.Get<ConfigurationStore>().InForceAsync(Cancellation);
        var inForce = (await InForceAsync("OTH01"))!.Commentary;
        var sheet = CommentarySheet.Write(
            configuration.Feed("commentary")!, configuration.Indicators.All.Select(indicator => (indicator, (Result?)null, indicator.Code == "OTH01" ? inForce : null)), Quarter);

        var taken = await _app.TakeAsync($"sheet {Quarter.StartYear}.csv", new System.Text.UTF8Encoding().GetString(sheet));

        Assert.Equal(SubmissionStatus.Committed, taken.Status);
        Assert.Equal(inForce, (await InForceAsync("OTH01"))?.Commentary);
        Assert.Equal(words, inForce.Comment);
    }

    private Task<SubmittedCommentary?> InForceAsync(string indicator) => _app.Get<CommentaryStore>().InForceAsync(new(indicator, Quarter), Cancellation);
}
