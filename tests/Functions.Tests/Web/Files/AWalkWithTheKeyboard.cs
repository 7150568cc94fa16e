using System.Text.Json;
using KpiPapers.Functions.Tests.Flow.Support;

namespace KpiPapers.Functions.Tests.Web.Files;

/// <summary>An officer without a mouse and with a phone: a wrong file is checked, put right and dropped.</summary>
[Collection(FilesOfOneCouncil.Name)]
public sealed class AWalkWithTheKeyboard(FilesCouncil council)
{
    [Fact]
    public async Task From_a_file_that_would_be_refused_to_one_that_is_taken()
    {
        await using var web = await WebApp.StartAsync(council.ConnectionString);
        await using var app = new App(council.ConnectionString);
        var (quarter, before) = (council.NewQuarter(), await council.InboxAsync());
        var folder = Directory.CreateTempSubdirectory("chosen-files-");
        try
        {
            var (wrong, right) = (Path.Combine(folder.FullName, "wrong.csv"), Path.Combine(folder.FullName, "right.csv"));
            await File.WriteAllTextAsync(wrong, Csv.Figure(quarter, "CSU99", 400), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(right, Csv.Figure(quarter, "CSU12", 400), TestContext.Current.CancellationToken);

            using var walk = await BrowserScript.RunAsync(
                "walk.mjs", WebApp.Principal(FilesCouncil.Officer), $"{new Uri(web.Address, DropFiles.DropFiles.Address)}",
                $"choose Files={wrong}", "press Only check", "open Which kinds of file are read, and by which headings",
                $"choose Files={right}", "press Only check", $"choose Files={right}", "press Drop them");

            Assert.Equal("[]", walk.RootElement.GetProperty("complaints").GetRawText());
            var pages = walk.RootElement.GetProperty("pages").EnumerateArray().ToList();
            Assert.Equal(
                ["Check and drop files", "wrong.csv would be refused", "wrong.csv would be refused", "right.csv can be taken", "right.csv is in the inbox"],
                pages.Select(page => page.GetProperty("title").GetString()));
            Assert.All(pages, AssertReadable);
            Assert.Contains("Row 2, Indicator", TextOf(pages[1]), StringComparison.Ordinal);
            Assert.Contains("CSU99", TextOf(pages[1]), StringComparison.Ordinal);
            Assert.Contains("Register of, Children present", TextOf(pages[2]), StringComparison.Ordinal);
            Assert.Contains("400 seconds, green, from right.csv", TextOf(pages[3]), StringComparison.Ordinal);

            var dropped = Assert.Single((await council.InboxAsync()).RemoveRange(before.Keys));
            Assert.EndsWith("/right.csv", dropped.Key, StringComparison.Ordinal);
            Assert.Equal(await File.ReadAllBytesAsync(right, TestContext.Current.CancellationToken), dropped.Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string TextOf(JsonElement page) => page.GetProperty("text").GetString()!;   // the script always gives it

    private static void AssertReadable(JsonElement page)
    {
        Assert.Equal(320, page.GetProperty("width").GetInt32());
        Assert.Equal("[]", page.GetProperty("violations").GetRawText());
        Assert.True(page.GetProperty("passes").GetInt32() > 10, "Few rules were tried.");
        Assert.InRange(page.GetProperty("overflow").GetInt32(), int.MinValue, 0);
    }
}
