using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Whoever fills a template in is understood.</summary>
public sealed class TemplatesOfFeeds
{
    private const string Service = "The Old Town Hall";

    private static readonly ImmutableDictionary<string, Feed> Feeds = Directory.GetFiles(Path.Combine(SourceTree.Root, "seeds", "config", "feeds"))
        .Select(file => Feed.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Value ?? throw new InvalidDataException(file))
        .ToImmutableDictionary(feed => feed.Id, StringComparer.Ordinal);

    private static readonly ExportReader Reader = new(
        [.. Feeds.Values],
        IndicatorCatalogue.Read("indicators.csv", File.ReadAllBytes(Path.Combine(SourceTree.Root, "seeds", "config", "indicators.csv"))).Value
            ?? throw new InvalidDataException("indicators.csv"),
        [new("housing", ["Housing"], [Quarter.Of(2020, 2)], [Service])]);

    public static TheoryData<string> Ids => [.. Feeds.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void A_template_is_a_CSV_file_that_Excel_opens_as_it_is() =>
        Assert.Equal(
            "\uFEFFPeriod,Page,Page views,% of page views,Unique page views,% of unique page views\r\n",
            Encoding.UTF8.GetString(Feeds["page-views"].Template()));

    [Fact]
    public void A_file_with_a_row_has_its_cells_under_the_headings_of_their_columns_and_no_formula() =>
        Assert.Equal(
            "\uFEFFFile or submission,Reason\r\n\"a, b.csv\",\"'=1+1\"\r\n",
            Encoding.UTF8.GetString(Feeds["withdrawals"].FileOf(new Dictionary<string, string> { ["reason"] = "=1+1", ["submission"] = "a, b.csv" })));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_template_with_a_row_of_right_values_is_taken_as_its_feed(string id)
    {
        var feed = Feeds[id];
        var row = string.Join(',', feed.Columns.Select(column => Value(feed, column)));
        // A listing with totals has a row of them besides, which says the same of one row.
        var total = feed.Total is { } of ? string.Join(',', feed.Columns.Select(column => column.Name == of.Column ? of.Values[0] : Value(feed, column))) + "\r\n" : "";

        var read = Reading.Accepted(await ReadAsync(feed, $"{row}\r\n{total}"));

        Assert.Equal(id, read.Feed.Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_empty_template_is_recognised_and_refused_for_having_no_rows(string id)
    {
        var read = Assert.IsType<ExportRead.Rejected>(await ReadAsync(Feeds[id], ""));

        Assert.Equal(id, read.Feed?.Id);
        Assert.Contains("There are headings but no rows.", read.Problems.Select(problem => problem.Wrong));
    }

    private static Task<ExportRead> ReadAsync(Feed feed, string rows) => Reader.ReadAsync(
        new($"{feed.Id}.csv", new MemoryStream([.. feed.Template(), .. Encoding.UTF8.GetBytes(rows)])) { Period = "July 2020" }, TestContext.Current.CancellationToken);

    private static string Value(Feed feed, Column column) => column switch
    {
        { Optional: true } when feed.Kind is not FeedKind.Figures || column.Name != "value" => "",
        { Name: "service" } when feed.Kind is FeedKind.Narratives => Service,
        { Name: "paper" } => "Housing",
        { Type: ColumnType.Text } => "Words",
        { Type: ColumnType.Number or ColumnType.WholeNumber or ColumnType.Percent or ColumnType.Duration } => "1",
        { Type: ColumnType.Date } => "25/07/2020",
        { Type: ColumnType.DateTime } => "25/07/2020 09:30",
        { Type: ColumnType.Month } => "July 2020",
        { Type: ColumnType.Quarter } => "2020/21 Q2",
        { Type: ColumnType.Choice } => column.Values[0],
        { Type: ColumnType.Indicator } => "CSU12",
        _ => throw new UnreachableException(),
    };
}
