using System.Collections.Immutable;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class ShippedFeedsTests
{
    private static readonly ImmutableArray<ConfigRead<Feed>> Reads =
    [
        .. Directory.GetFiles(Path.Combine(SourceTree.Root, "seeds", "config", "feeds")).Order(StringComparer.Ordinal)
            .Select(file => Feed.Read(Path.GetFileName(file), File.ReadAllBytes(file))),
    ];

    private static ImmutableArray<Feed> Feeds => [.. Reads.Select(read => read.Value).OfType<Feed>()];

    [Fact]
    public void Every_feed_that_is_shipped_is_right()
    {
        Assert.Empty(Reads.SelectMany(read => read.Problems));
        Assert.Equal(
            [
                "attendances", "calls", "calls-monthly", "commentary", "daily-calls", "figures", "narratives", "page-views", "queue-intervals", "queue-summary", "satisfaction", "signoffs",
                "social-media-posts", "theatre-ratings", "visits", "visits-monthly", "withdrawals",
            ],
            Feeds.Select(feed => feed.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void They_fit_the_indicators_the_recipients_and_each_other()
    {
        var indicators = IndicatorCatalogue.Read("indicators.csv", Bytes("config", "indicators.csv"));
        var recipients = RecipientList.Read("recipients.csv", Bytes("config", "recipients.csv"));

        Assert.Empty(indicators.Problems);
        Assert.Empty(recipients.Problems);
        Assert.Empty(Feeds.SelectMany(feed => feed.Check(indicators.Value!, recipients.Value!)));
        Assert.Empty(Feed.CheckTogether(Feeds));
    }

    [Fact]
    public void A_feed_is_named_as_its_file() => Assert.All(Feeds, feed => Assert.Equal($"{feed.Id}.json", feed.FileName));

    private static byte[] Bytes(params string[] path) => File.ReadAllBytes(Path.Combine([SourceTree.Root, "seeds", .. path]));
}
