using System.Collections.Immutable;
using KpiPapers.Domain.Listings;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

public sealed class Listings
{
    private static readonly ListingDefinition Pages = new()
    {
        Service = Communications,
        Title = "Most viewed pages",
        Feed = "page-views",
        By = "views",
        Rows = 2,
        Columns = [new() { Name = "page", Heading = "Page" }, new() { Name = "views", Heading = "Page views", Share = true }],
    };

    private static readonly QuarterListing Viewed = Listed(
        ("views", 1_085_717), Row("Payment portal", ("views", 119_192)), Row("Rent", ("views", 27_134)), Row("Home", ("views", 119_139)));

    [Fact]
    public void Rows_lead_by_their_number_with_their_rank_and_a_share_that_is_computed_here()
    {
        var table = Table(Pages, Viewed);

        Assert.Equal("Most viewed pages, July to September 2020", table.Title);
        Assert.Equal([new("Page", HasNumbers: false), new("Page views", HasNumbers: true)], table.Columns);
        Assert.Equal(
            ["Total | 1,085,717 (100%)", "1. Payment portal | 119,192 (10.98%)", "2. Home | 119,139 (10.97%)"],
            table.Rows.Select(row => $"{row.Name} | {string.Join(" | ", row.Cells)}"));
    }

    [Fact]
    public void Without_shares_there_is_no_row_of_totals()
    {
        var table = Table(Pages with { Columns = [.. Pages.Columns.Select(column => column with { Share = false })] }, Viewed);

        Assert.Equal(["119,192", "119,139"], table.Rows.Select(row => Assert.Single(row.Cells)));
    }

    [Fact]
    public void A_total_of_zero_gives_no_share()
    {
        Assert.Equal(["0", "0"], Table(Pages, Listed(("views", 0), Row("Rent", ("views", 0)))).Rows.Select(row => Assert.Single(row.Cells)));
    }

    [Fact]
    public void A_share_is_rounded_half_away_from_zero()
    {
        var table = Table(Pages, Listed(("views", 20_000), Row("Rent", ("views", 1_001))));

        Assert.Equal("1,001 (5.01%)", table.Rows[1].Cells[0]);   // 5.005
    }

    [Fact]
    public void Shares_of_a_column_have_as_many_decimals_and_the_total_none()
    {
        var table = Table(Pages, Listed(("views", 1_085_717), Row("Payment portal", ("views", 119_192)), Row("Rent", ("views", 27_134))));

        Assert.Equal(["1,085,717 (100%)", "119,192 (10.98%)", "27,134 (2.50%)"], table.Rows.Select(row => Assert.Single(row.Cells)));
    }

    [Fact]
    public void A_blank_cell_says_No_data()
    {
        var columns = Pages.Columns.Add(new() { Name = "unique", Heading = "Unique" }).Add(new() { Name = "owner", Heading = "Owner" });

        var row = Table(Pages with { Columns = columns }, Listed(("views", 10), Row("", ("views", 5)))).Rows[1];

        Assert.Equal("1. No data", row.Name);
        Assert.Equal(["5 (50%)", "No data", "No data"], row.Cells);
    }

    [Fact]
    public void Beside_the_totals_other_columns_stand_for_all_rows()
    {
        var columns = Pages.Columns.Add(new() { Name = "owner", Heading = "Owner" }).Add(new() { Name = "clicks", Heading = "Clicks" });

        var row = Row("Rent", ("views", 5));
        var listing = Listed(("views", 10), row with { Words = row.Words.Add("owner", "Housing") });
        var totals = listing.Listing.Totals.Add("clicks", 1_200);
        var total = Table(Pages with { Columns = columns }, listing with { Listing = listing.Listing with { Totals = totals } }).Rows[0];

        Assert.Equal(["10 (100%)", "All", "1,200"], total.Cells);
    }

    [Fact]
    public void Tables_stand_in_their_order_at_the_end_of_their_service()
    {
        var paper = Compose(
            DefinitionOf(Wait) with { Tables = [Pages, Pages with { Title = "Posts", Rows = 1 }, Pages with { Title = "Plays", Service = Theatre }] },
            [Wrote(Communications, Says("A campaign."))],
            Viewed);

        Assert.Equal(["3.2 Communications", "3.2.1 A campaign.", "[Most viewed pages, July to September 2020]", "[Posts, July to September 2020]"], paper.Section(Communications).Lines());
        Assert.Equal(["3.1 The Old Town Hall", "[Plays, July to September 2020]"], paper.Section(Theatre).Lines());
        Assert.Contains("Nothing was received from Customer Services for this section.", paper.Numbered()[2].Lines());
    }

    [Fact]
    public void Tables_without_a_row_are_named_in_one_sentence_above_the_others_and_their_service_is_named()
    {
        var missing = DefinitionOf(Wait) with { Tables = [Pages, Pages with { Title = "Posts", Feed = "posts" }] };

        var paper = Compose(missing, [Wrote(Theatre, Says("A season."))], Viewed with { Quarter = Q2.Previous });

        Assert.Equal(["3.2 Communications", "3.2.1 No data was received for: Most viewed pages; Posts."], paper.Section(Communications).Lines());
        Assert.Equal(
            ["3.1 Communications", "3.1.1 No data was received for: Posts.", "[Most viewed pages, July to September 2020]"],
            Compose(missing, [], Viewed).Section(Communications).Lines());
        Assert.Contains("Nothing was received from Customer Services and Communications for this section.", paper.Numbered()[2].Lines());
    }

    [Fact]
    public void The_files_behind_a_table_are_background_papers()
    {
        var file = Assert.Single(Compose(DefinitionOf(Wait) with { Tables = [Pages] }, [], Viewed).The<PaperBlock.BackgroundPapers>().Files);

        Assert.Equal("views.csv", file.FileName);
        Assert.Equal(["Most viewed pages"], file.UsedFor);
    }

    [Fact]
    public void A_changed_number_makes_another_paper()
    {
        var definition = DefinitionOf(Wait) with { Tables = [Pages] };

        Assert.NotEqual(
            PaperHash.Of(Compose(definition, [], Listed(("views", 10), Row("Rent", ("views", 5))))),
            PaperHash.Of(Compose(definition, [], Listed(("views", 10), Row("Rent", ("views", 6))))));
    }

    private static PaperTable Table(ListingDefinition table, QuarterListing listing) =>
        Compose(DefinitionOf(Wait) with { Tables = [table] }, [], listing).The<PaperBlock.DataTable>().Content;

    private static QuarterListing Listed((string Column, decimal Total) total, params ListedRow[] rows) => new(
        "page-views",
        Q2,
        new([.. rows], ImmutableSortedDictionary<string, decimal>.Empty.Add(total.Column, total.Total), rows.Length),
        [File("views.csv")]);

    private static ListedRow Row(string page, (string Column, decimal Number) number) => new(
        ImmutableSortedDictionary<string, string>.Empty.Add("page", page),
        ImmutableSortedDictionary<string, decimal>.Empty.Add(number.Column, number.Number));
}
