using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class ShippedFeedsTests
{
    [Fact]
    public void Every_feed_that_is_shipped_is_right()
    {
        var reads = ShippedFeeds.Files.Select(file => Feed.Read(Path.GetFileName(file), File.ReadAllBytes(file))).ToList();

        Assert.Empty(reads.SelectMany(read => read.Problems));
        Assert.Equal(
            [
                "attendances", "calls", "calls-monthly", "figures", "narratives", "page-views", "satisfaction", "social-media-posts",
                "theatre-ratings", "visits", "visits-monthly", "withdrawals",
            ],
            reads.Select(read => read.Value?.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void They_fit_the_indicators_the_recipients_and_each_other()
    {
        var indicators = IndicatorCatalogue.Read("indicators.csv", Bytes("config", "indicators.csv"));
        var recipients = RecipientList.Read("recipients.csv", Bytes("config", "recipients.csv"));

        Assert.Empty(indicators.Problems);
        Assert.Empty(recipients.Problems);
        Assert.Empty(ShippedFeeds.All.SelectMany(feed => feed.Check(indicators.Value!, recipients.Value!)));
        Assert.Empty(Feed.CheckTogether(ShippedFeeds.All));
    }

    [Fact]
    public async Task Every_shipped_file_of_figures_is_taken()
    {
        var files = Directory.GetFiles(Path.Combine(SourceTree.Root, "seeds", "exports"), "figures-*.csv");
        var reader = new ExportReader(ShippedFeeds.Three, IndicatorCatalogue.Read("indicators.csv", Bytes("config", "indicators.csv")).Value!);

        var reads = await Task.WhenAll(files.Select(file =>
            reader.ReadAsync(new MemoryStream(File.ReadAllBytes(file)), TestContext.Current.CancellationToken)));

        Assert.NotEmpty(reads);
        Assert.All(reads, read => Assert.Equal(ShippedFeeds.Figures, Reading.Accepted(read).Feed));
    }

    [Fact]
    public void A_feed_is_named_as_its_file() =>
        Assert.All(ShippedFeeds.All, feed => Assert.Equal($"{feed.Id}.json", feed.FileName));

    private static byte[] Bytes(params string[] path) => File.ReadAllBytes(Path.Combine([SourceTree.Root, "seeds", .. path]));
}
