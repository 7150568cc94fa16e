using KpiPapers.Functions.Tests.Flow.Support;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>An officer with a keyboard and a phone, in a real browser: drops files, sees the draft change, and reads the paper.</summary>
public sealed class AWalkThroughAQuarter
{
    private const string Officer = "officer@wendlebury-vale.example.org";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_a_wrong_file_over_the_right_one_to_a_draft_that_is_corrected_and_opened()
    {
        await using var council = await Council.StartAsync();
        council.App.Clock.Now = DateTimeOffset.UtcNow.AddHours(1);
        await using var web = await WebApp.StartAsync(council.ConnectionString, council.App.Clock);
        var folder = Directory.CreateTempSubdirectory("walk-");
        try
        {
            var (wrong, right) = (Path.Combine(folder.FullName, "wrong.csv"), Path.Combine(folder.FullName, "right.csv"));
            await File.WriteAllTextAsync(wrong, Csv.Figures("CSU10,2020/21 Q2,fast,"), Cancellation);
            await File.WriteAllTextAsync(right, Csv.Figures("CSU10,2020/21 Q2,340,Too few people at the phones"), Cancellation);

            var dropping = await WalkAsync(
                web, "/api/status", "press Check a file, or drop it", $"choose Files={wrong}", "press Only check", $"choose Files={right}", "press Drop them");
            await council.TakeInboxAsync();
            var drafted = await WalkAsync(web, "/api/status", "press CSU10 – Calls: average wait");

            Assert.Contains("Nothing has come in yet", dropping[0].Text, StringComparison.Ordinal);
            Assert.Contains("Row 2, Value", dropping[2].Text, StringComparison.Ordinal);
            Assert.Contains("It is in the inbox", dropping[3].Text, StringComparison.Ordinal);
            Assert.Contains("Draft 1, not signed off", drafted[0].Text, StringComparison.Ordinal);
            Assert.Contains("340 seconds", drafted[0].Text, StringComparison.Ordinal);
            Assert.Contains("Red (R)", drafted[0].Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.Equal("CSU10 – Calls: average wait", drafted[1].Title);

            await App.NextSecondAsync();
            await File.WriteAllTextAsync(right, Csv.Figures("CSU10,2020/21 Q2,138,New people came"), Cancellation);
            await WalkAsync(web, "/api/files", $"choose Files={right}", "press Drop them");
            await council.TakeInboxAsync();
            var corrected = await WalkAsync(web, "/api/status", "press Draft 2 as a web page");

            Assert.Contains("138 seconds", corrected[0].Text, StringComparison.Ordinal);
            Assert.StartsWith("Draft: Quarterly performance report: Quarter 2 2020/21", corrected[1].Title, StringComparison.Ordinal);
            Assert.Contains("138 seconds", corrected[1].Text, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Each page on the way, none of which breaks a rule of accessibility, is too wide for a phone, or asks another site for anything.</summary>
    private static async Task<IReadOnlyList<(string Title, string Text)>> WalkAsync(WebApp web, string from, params string[] steps)
    {
        using var walk = await BrowserScript.RunAsync("walk.mjs", WebApp.Principal(Officer), [$"{new Uri(web.Address, from)}", .. steps]);
        Assert.Equal("[]", walk.RootElement.GetProperty("complaints").GetRawText());
        var pages = walk.RootElement.GetProperty("pages").EnumerateArray().ToList();
        Assert.All(pages, page =>
        {
            Assert.Equal("[]", page.GetProperty("violations").GetRawText());
            Assert.InRange(page.GetProperty("overflow").GetInt32(), int.MinValue, 0);
        });
        return [.. pages.Select(page => (page.GetProperty("title").GetString()!, page.GetProperty("text").GetString()!))];   // the script always gives both
    }
}
