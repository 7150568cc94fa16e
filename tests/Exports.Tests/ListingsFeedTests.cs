using System.Globalization;
using KpiPapers.Domain.Listings;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Exports whose rows a paper lists as they are.</summary>
public sealed class ListingsFeedTests
{
    private const string Pages = "Period,Page,Page views,% of page views,Unique page views\r\n";
    private const string Posts = "Posted,Account,Reach,Clicks\r\n";

    private static readonly Feed PageViews = FeedJson.Read("""
        {
          "feed": "page-views", "title": "Page views", "owner": "team", "kind": "listings",
          "columns": [
            { "name": "quarter", "heading": "Period", "type": "quarter" },
            { "name": "page", "heading": "Page", "type": "text" },
            { "name": "views", "heading": "Page views", "type": "wholeNumber", "min": 0 },
            { "name": "share", "heading": "% of page views", "type": "percent", "shareOf": "views", "optional": true },
            { "name": "unique", "heading": "Unique page views", "type": "wholeNumber", "atMost": "views", "optional": true }
          ],
          "day": "quarter",
          "total": { "page": ["All pages", "Total"] }
        }
        """);

    private static readonly Feed SocialMedia = FeedJson.Read("""
        {
          "feed": "posts", "title": "Posts", "owner": "team", "kind": "listings",
          "columns": [
            { "name": "posted", "heading": "Posted", "type": "date" },
            { "name": "account", "heading": "Account", "type": "text" },
            { "name": "reach", "heading": "Reach", "type": "wholeNumber" },
            { "name": "clicks", "heading": "Clicks", "type": "wholeNumber", "optional": true }
          ],
          "day": "posted", "dimension": "account"
        }
        """);

    [Fact]
    public async Task Rows_are_kept_with_their_words_and_numbers_by_day()
    {
        var read = await Reading.AcceptedAsync(Posts + "02/07/2020,Facebook,40,\r\n01/07/2020,Facebook,20,3\r\n01/07/2020,facebook,5,\r\n01/07/2020,Twitter,30,4\r\n", SocialMedia);

        Assert.Equal(["2020-07-01 Facebook 2", "2020-07-01 Twitter 1", "2020-07-02 Facebook 1"], read.Listings.Select(entry => $"{entry.Day:yyyy-MM-dd} {entry.Dimension} {entry.Listing.Count}"));
        var first = read.Listings[0];
        Assert.Equal("2020/21 Q2", $"{first.Quarter}");
        Assert.Equal([20m, 5m], first.Listing.Top("reach", 5).Select(row => row.Number("reach")));
        Assert.Equal((25m, 3m), (first.Listing.Totals["reach"], first.Listing.Totals["clicks"]));
        Assert.Null(read.Listings[2].Listing.Rows[0].Number("clicks"));
        Assert.Empty(read.Entries);
    }

    [Fact]
    public async Task The_row_of_totals_is_no_row_of_the_listing_and_states_more_than_the_rows_come_to()
    {
        var read = await Reading.AcceptedAsync(Pages + "Q2 2020/21,Total,1000,100%,800\r\nQ2 2020/21,Home,300,30%,200\r\nQ2 2020/21,Bins,200,20.0,150\r\n", PageViews);

        var listing = Assert.Single(read.Listings).Listing;
        Assert.Equal(["Home", "Bins"], listing.Top("views", 10).Select(row => row.Words["page"]));
        Assert.Equal((1000m, 800m, 2L), (listing.Totals["views"], listing.Totals["unique"], listing.Count));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public async Task A_total_that_is_less_than_its_rows_is_refused_with_both_figures()
    {
        var problem = await Reading.ProblemAsync(Pages + "Q2 2020/21,Home,600,,200\r\nQ2 2020/21,Bins,500,,150\r\nQ2 2020/21,all pages,1000,,800\r\n", PageViews);

        Assert.Equal((4, "Page views", "1,000", "The rows come to 1,100, which is more than this total."), (problem.Row, problem.Column, problem.Value, problem.Wrong));
    }

    [Fact]
    public async Task Without_its_row_of_totals_a_listing_that_has_one_is_refused()
    {
        var problem = await Reading.ProblemAsync(Pages + "Q2 2020/21,Home,600,,200\r\nQ2 2020/21,All the pages,900,,300\r\n", PageViews);

        Assert.Equal((0, "Page", "There is no row of totals for 2020/21 Q2."), (problem.Row, problem.Column, problem.Wrong));
        Assert.Equal("a row that says All pages or Total in this column", problem.Expected);
    }

    [Fact]
    public async Task Words_that_no_table_could_print_are_refused()
    {
        var problem = await Reading.ProblemAsync($"{Posts}01/07/2020,{new string('a', 101)},1,1\r\n", SocialMedia);

        Assert.Equal((2, "Account", "This is longer than 100 characters."), (problem.Row, problem.Column, problem.Wrong));
    }

    [Fact]
    public async Task A_second_row_of_totals_is_refused()
    {
        var problem = await Reading.ProblemAsync(Pages + "Q2 2020/21,Total,9,,\r\nQ2 2020/21,Home,6,,\r\nQ2 2020/21,All pages,9,,\r\n", PageViews);

        Assert.Equal((4, "Page", "There is a row of totals already."), (problem.Row, problem.Column, problem.Wrong));
    }

    [Theory]
    [InlineData("10.97%", null)]
    [InlineData("10.98%", "119,139 of 1,085,717 is 10.97%.")]
    [InlineData("9.96%", "119,139 of 1,085,717 is 10.97%.")]
    [InlineData("11%", null)]
    [InlineData("10%", "119,139 of 1,085,717 is 10.97%.")]
    [InlineData("", null)]
    public async Task A_percentage_that_its_counts_do_not_give_is_a_warning(string stated, string? warning)
    {
        var read = await Reading.AcceptedAsync($"{Pages}Q2 2020/21,All pages,1085717,100%,\r\nQ2 2020/21,Home,119139,{stated},\r\n", PageViews);

        Assert.Equal(warning, read.Warnings.SingleOrDefault()?.Wrong);
        if (warning is not null) Assert.Equal((3, "% of page views", stated), (read.Warnings[0].Row, read.Warnings[0].Column, read.Warnings[0].Value));
    }

    [Fact]
    public async Task Of_a_long_listing_the_leading_rows_of_every_ranking_are_kept_and_all_are_counted()
    {
        const int rows = 30_000;
        var csv = Posts + string.Concat(Enumerable.Range(1, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"01/07/2020,Facebook,{i * 7919L % rows},{i * 104729L % rows}\r\n")));

        var listing = Assert.Single((await Reading.AcceptedAsync(csv, SocialMedia)).Listings).Listing;

        Assert.Equal((rows, (long)rows * (rows - 1) / 2), (listing.Count, (long)listing.Totals["reach"]));
        Assert.InRange(listing.Rows.Length, Listing.MostListed, 2 * Listing.MostListed);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (decimal?)(rows - i)), listing.Top("reach", 50).Select(row => row.Number("reach")));
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (decimal?)(rows - i)), listing.Top("clicks", 50).Select(row => row.Number("clicks")));
    }

    [Fact]
    public async Task What_is_kept_does_not_depend_on_the_order_of_the_rows()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => string.Create(CultureInfo.InvariantCulture, $"01/07/2020,Facebook,{i % 40},{i}\r\n")).ToArray();
        var first = await Reading.AcceptedAsync(Posts + string.Concat(rows), SocialMedia);
        new Random(7).Shuffle(rows);
        var second = await Reading.AcceptedAsync(Posts + string.Concat(rows), SocialMedia);

        foreach (var by in new[] { "reach", "clicks" })
            Assert.Equal(
                first.Listings[0].Listing.Top(by, 50).Select(row => row.TieBreak),
                second.Listings[0].Listing.Top(by, 50).Select(row => row.TieBreak));
    }
}
