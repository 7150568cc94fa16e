using System.Collections.Immutable;
using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Indicators that are the smallest or largest single value, such as the longest wait of a quarter.</summary>
public sealed class ExtremeFiguresTests
{
    private const string Numerator = "{ \"of\": \"wait\" }";

    private const string Waits = """
        {
          "feed": "waits", "title": "Waits", "owner": "team", "kind": "rows", "day": "day",
          "columns": [
            { "name": "day", "heading": "Day of wait", "type": "date" },
            { "name": "wait", "heading": "Waited", "type": "number", "min": 0 }
          ],
          "figures": [ { "indicator": "MAX01", "numerator": { "of": "wait" } } ]
        }
        """;

    private static readonly IndicatorCatalogue Indicators = Catalogue("MAX01,Longest wait,S,O,seconds,lower is better,largest,,,,\nMIN01,Shortest wait,S,O,seconds,info only,smallest,,,,\n");

    private static readonly RecipientList Recipients = new([new("team", "Team", "a@council.example")]);

    [Fact]
    public void They_have_words_of_their_own()
    {
        Assert.Equal(Calculation.Largest, Indicators.Find("MAX01")?.Calculation);
        Assert.Equal(Calculation.Smallest, Indicators.Find("MIN01")?.Calculation);
    }

    [Theory]
    [InlineData("MAX01")]
    [InlineData("MIN01")]
    public async Task Rows_give_both_ends_of_each_day(string code)
    {
        var feed = FeedJson.Read(Waits.Replace("MAX01", code, StringComparison.Ordinal));
        Assert.Empty(feed.Check(Indicators, Recipients));

        var read = await ReadAsync("Day of wait,Waited\n01/07/2020,90\n01/07/2020,30\n02/07/2020,60\n", feed);

        Assert.Equal([$"{code} 2020-07-01  120/0 (30 to 90)", $"{code} 2020-07-02  60/0 (60 to 60)"], Reading.Accepted(read).Entries.Select(Reading.Line));
    }

    [Theory]
    [InlineData("{ \"of\": \"wait\" }, \"denominator\": { \"of\": \"rows\" }", "figures[0].denominator|MAX01 is the largest value, which has no denominator.")]
    [InlineData("{ \"of\": \"rows\" }", "figures[0].numerator|MAX01 is the largest value, and this gives no values of single rows.")]
    [InlineData("{ \"of\": \"wait\", \"times\": \"wait\" }", "figures[0].numerator|MAX01 is the largest value, and this gives no values of single rows.")]
    public void A_feed_that_gives_no_single_values_is_refused(string numerator, string problem)
    {
        var feed = FeedJson.Read(Waits.Replace(Numerator, numerator, StringComparison.Ordinal));

        Assert.Equal([problem], feed.Check(Indicators, Recipients).Select(wrong => $"{wrong.Problem.Column}|{wrong.Problem.Wrong}"));
    }

    [Theory]
    [InlineData("MAX01,2020/21 Q2,303,,", "MAX01 2020/21 Q2 Value 303 /")]
    [InlineData("MIN01,2020/21 Q2,0,,", "MIN01 2020/21 Q2 Value 0 /")]
    public async Task A_ready_made_one_is_a_value_alone(string row, string figure)
    {
        var read = Reading.Accepted(await ReadAsync($"Indicator,Quarter,Value,Numerator,Denominator\n{row}\n", ShippedFeeds.All));

        Assert.Equal([figure], read.Entries.Select(Reading.Line));
    }

    [Theory]
    [InlineData("MAX01,2020/21 Q2,303,900,", "Numerator|900|MAX01 is the largest single value, which counts cannot give.")]
    [InlineData("MIN01,2020/21 Q2,,,4", "Denominator|4|MIN01 is the smallest single value, which counts cannot give.")]
    public async Task A_ready_made_one_with_counts_is_refused(string row, string problem)
    {
        var read = Assert.IsType<ExportRead.Rejected>(await ReadAsync($"Indicator,Quarter,Value,Numerator,Denominator\n{row}\n", ShippedFeeds.All));

        Assert.Equal([problem], read.Problems.Select(wrong => $"{wrong.Column}|{wrong.Value}|{wrong.Wrong}"));
    }

    private static IndicatorCatalogue Catalogue(string rows) =>
        IndicatorCatalogue.Read("indicators.csv", Encoding.UTF8.GetBytes("Code,Name,Service,Objective,Unit,Polarity,Calculation,Target from,Target,Target up to,Amber band\n" + rows)).Value
        ?? throw new InvalidDataException(rows);

    private static Task<ExportRead> ReadAsync(string csv, params ImmutableArray<Feed> feeds) => new ExportReader(
            [.. feeds.Where(feed => feed.Figures.All(figure => Indicators.Find(figure.Indicator) is not null))], Indicators, papers: [])
        .ReadAsync(new("export.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv))), TestContext.Current.CancellationToken);
}
