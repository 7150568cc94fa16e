using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class ShippedFeedsTests
{
    [Fact]
    public void Every_feed_that_is_shipped_is_right()
    {
        var reads = ShippedFeeds.Files.Select(file => Feed.Read(Path.GetFileName(file), File.ReadAllBytes(file))).ToList();

        Assert.Empty(reads.SelectMany(read => read.Problems));
        Assert.Equal(["calls", "figures", "withdrawals"], reads.Select(read => read.Value?.Id));
    }

    [Fact]
    public void They_fit_the_indicators_the_recipients_and_each_other()
    {
        var recipients = new RecipientList([new("customer-services", "Team Leader", "a@council.example"), new("team", "Performance team", "b@council.example")]);

        Assert.Empty(ShippedFeeds.All.SelectMany(feed => feed.Check(Catalogue.Default, recipients)));
        Assert.Empty(Feed.CheckTogether(ShippedFeeds.All));
    }

    [Fact]
    public void A_feed_is_named_as_its_file() =>
        Assert.All(ShippedFeeds.All, feed => Assert.Equal($"{feed.Id}.json", feed.FileName));
}
