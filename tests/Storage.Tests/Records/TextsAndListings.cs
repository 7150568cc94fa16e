using System.Collections.Immutable;
using KpiPapers.Domain.Listings;
using KpiPapers.Domain.Narratives;
using KpiPapers.Storage.Records;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>Texts and listings: rows are only added, and of each section or day the newest committed submission is in force.</summary>
public sealed class TextsAndListings(Stores stores) : IClassFixture<Stores>
{
    private readonly string _name = $"t{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_section_has_the_text_of_the_newest_committed_submission()
    {
        var (older, newer) = (await stores.BeginAsync(minute: 1), await stores.BeginAsync(minute: 2));
        await WriteAsync(newer, "Arts, libraries & museums", "new");
        await WriteAsync(older, "Arts, libraries & museums", "old");
        await WriteAsync(older, "Streets", "only");
        Assert.Empty(await stores.Narratives.InForceAsync(_name, Stores.Quarter, Cancellation));

        await stores.TurnAsync(older, SubmissionStatus.Committed);
        Assert.Equal(["old", "only"], await TextsAsync());

        await stores.TurnAsync(newer, SubmissionStatus.Committed);
        Assert.Equal(["new", "only"], await TextsAsync());

        await stores.TurnAsync(newer, SubmissionStatus.Withdrawn);
        Assert.Equal(["old", "only"], await TextsAsync());
    }

    [Fact]
    public async Task Every_kind_of_block_comes_back_as_it_was()
    {
        var record = await stores.BeginAsync();
        ImmutableArray<NarrativeBlock> blocks =
        [
            new NarrativeBlock.SubHeading("Healthy living"),
            new NarrativeBlock.Paragraph([new("Plain "), new("bold") { Bold = true }, new("a link") { Italic = true, LinkTo = "https://example.org/" }]),
            new NarrativeBlock.Bullets([[new("one")], [new("two "), new("parts") { Bold = true }]]),
            new NarrativeBlock.Paragraph([new(new string('x', 100_000))]),
        ];
        await stores.Narratives.AppendAsync(record.Submission, [new(_name, Stores.Quarter, "Health", blocks)], Cancellation);
        await stores.TurnAsync(record, SubmissionStatus.Committed);

        var read = Assert.Single(await stores.Narratives.InForceAsync(_name, Stores.Quarter, Cancellation));

        Assert.Equal(record.Submission, read.Submission);
        Assert.Equal(Lines(blocks), Lines(read.Narrative.Blocks));
    }

    [Fact]
    public async Task A_quarters_listing_is_the_newest_of_each_day()
    {
        var (older, newer) = (await stores.BeginAsync("a.csv", 1, _name), await stores.BeginAsync("b.csv", 2, _name));
        await stores.Listings.AppendAsync(older.Submission, [Day(0, 10), Day(1, 20)], Cancellation);
        await stores.Listings.AppendAsync(newer.Submission, [Day(1, 25.5m), Day(2, 30)], Cancellation);
        var key = new ListingKey(_name, Stores.Quarter);
        Assert.Null(await stores.Listings.InForceAsync(key, Cancellation));

        await stores.TurnAsync(older, SubmissionStatus.Committed);
        await stores.TurnAsync(newer, SubmissionStatus.Committed);
        var listing = await stores.Listings.InForceAsync(key, Cancellation);

        Assert.Equal((65.5m, 3L), (listing!.Listing.Totals["reach"], listing.Listing.Count));
        Assert.Equal([30m, 25.5m, 10m], listing.Listing.Top("reach", 9).Select(row => row.Number("reach")!.Value));
        Assert.Equal("Post 2", listing.Listing.Top("reach", 1)[0].Words["campaign"]);
        Assert.Equal(["a.csv", "b.csv"], listing.Sources.Select(source => source.FileName));

        await stores.TurnAsync(newer, SubmissionStatus.Withdrawn);
        Assert.Equal(30m, (await stores.Listings.InForceAsync(key, Cancellation))!.Listing.Totals["reach"]);
    }

    [Fact]
    public async Task Two_accounts_on_one_day_stand_beside_each_other_and_one_in_capitals_is_the_same()
    {
        var (facebook, twitter, again) = (await stores.BeginAsync("f.csv", 1, _name), await stores.BeginAsync("t.csv", 2, _name), await stores.BeginAsync("a.csv", 3, _name));
        await stores.Listings.AppendAsync(facebook.Submission, [Day(0, 10, "Facebook")], Cancellation);
        await stores.Listings.AppendAsync(twitter.Submission, [Day(0, 20, "Twitter")], Cancellation);
        await stores.Listings.AppendAsync(again.Submission, [Day(0, 15, "FACEBOOK")], Cancellation);
        foreach (var record in new[] { facebook, twitter, again }) await stores.TurnAsync(record, SubmissionStatus.Committed);

        var listing = await stores.Listings.InForceAsync(new(_name, Stores.Quarter), Cancellation);

        Assert.Equal(35m, listing!.Listing.Totals["reach"]);
    }

    private static ListingEntry Day(int day, decimal reach, string dimension = "") => new(Stores.Quarter, Stores.Quarter.FirstDay.AddDays(day), dimension, new(
        [new(Sorted("campaign", $"Post {day}"), Sorted("reach", reach))], Sorted("reach", reach), 1));

    private static ImmutableSortedDictionary<string, T> Sorted<T>(string key, T value) =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal).Add(key, value);

    private static IEnumerable<string> Lines(ImmutableArray<NarrativeBlock> blocks) => blocks.Select(block => block switch
    {
        NarrativeBlock.SubHeading heading => $"# {heading.Text}",
        NarrativeBlock.Paragraph paragraph => string.Join('|', paragraph.Runs),
        NarrativeBlock.Bullets bullets => string.Join('\n', bullets.Items.Select(item => $"- {string.Join('|', item)}")),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private Task WriteAsync(SubmissionRecord record, string section, string text) => stores.Narratives.AppendAsync(
        record.Submission, [new(_name, Stores.Quarter, section, [new NarrativeBlock.Paragraph([new(text)])])], Cancellation);

    private async Task<IEnumerable<string>> TextsAsync() =>
        (await stores.Narratives.InForceAsync(_name, Stores.Quarter, Cancellation))
            .Select(text => ((NarrativeBlock.Paragraph)text.Narrative.Blocks[0]).Runs[0].Text);
}
