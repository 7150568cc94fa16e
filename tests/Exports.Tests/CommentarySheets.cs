using System.Collections.Immutable;
using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;
using KpiPapers.Exports.Tests.Laws;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>The sheet that officers fill in: dropped as it was made, among all feeds of the seeds, it changes nothing.</summary>
public sealed class CommentarySheets
{
    private static readonly ImmutableArray<Feed> All =
        [.. Directory.GetFiles(Path.Combine(SourceTree.Root, "seeds", "config", "feeds")).Order(StringComparer.Ordinal).Select(path => ShippedFeeds.Read(Path.GetFileName(path)))];

    private static readonly Feed Feed = ShippedFeeds.Read("commentary.json");

    private static readonly IndicatorCatalogue Indicators =
        IndicatorCatalogue.Read("indicators.csv", File.ReadAllBytes(Path.Combine(SourceTree.Root, "seeds", "config", "indicators.csv"))).Value
            ?? throw new InvalidDataException("indicators.csv");

    private static readonly Quarter Quarter = Quarter.Of(2020, 2);

    [Fact]
    public void Each_row_shows_the_figure_as_printed_and_what_has_been_said_of_it()
    {
        var (wait, children) = (Indicators.Find("CSU10")!, Indicators.Find("P01a")!);

        var sheet = Text(CommentarySheet.Write(
            Feed,
            [
                (wait, Result.Of(wait, Quarter, new(Figure.Of(310), [], [], false)), new("CSU10", Quarter, "Two \"vacancies\"", "- hiring", "Team Leader")),
                (children, null, null),
                (Indicators.Find("CSU11")!, null, null),
            ],
            Quarter));

        Assert.Equal(
            """"
            Indicator,Reporting quarter,Name (read only),Figure (read only),Target (read only),RAG (read only),Comment so far (read only),Action so far (read only),Comment,Action,Approver
            CSU10,2020/21 Q2,Calls: average wait,310 seconds,300 seconds,Amber,"Two ""vacancies""","'- hiring",,,
            P01a,2020/21 Q2,Children attending the adventure playgrounds,No Data,,Info Only,,,,,
            CSU11,2020/21 Q2,Calls: abandoned,No Data,20%,Not judged,,,,,

            """",
            sheet, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Excel_opens_it_as_UTF_8() => Assert.Equal([0xEF, 0xBB, 0xBF], CommentarySheet.Write(Feed, [], Quarter)[..3]);

    [Theory]
    [InlineData("")]
    [InlineData("=1+1")]
    [InlineData("+44 was dialled")]
    [InlineData("- one\n- two\n\n- three")]
    [InlineData("@council")]
    [InlineData("'quoted', as people do")]
    [InlineData("\"Quotes\", commas; semicolons | bars\tand tabs")]
    [InlineData("Müller’s café – Ärger über 25 %\n„Größe“")]
    [InlineData("=\"0123")]
    public async Task It_is_taken_as_commentary_whatever_was_said_before_and_changes_nothing(string words)
    {
        var read = await TakenAsync(Sheet([new("CSU10", Quarter, words, "", "Team Leader"), new("CSU11", Quarter, "", words, "")]));

        Assert.Equal(("commentary", (long)Indicators.All.Length), (read.Feed.Id, read.Rows));
        Assert.Empty(read.Commentary);
    }

    [Fact]
    public Task Nor_do_any_words_that_were_taken() => ManyCases.TryAsync(300, async seed =>
    {
        // In force is what the reader made of some file: without spaces around it, and with line feeds.
        var random = new Random(seed);
        var typed = $"Indicator,Reporting quarter,Comment,Action,Approver\n"
            + string.Concat(Indicators.All.Select(indicator => $"{indicator.Code},{Quarter},{Typed(random)},{Typed(random)},{Typed(random, "x")}\n"));
        var inForce = (await TakenAsync(Encoding.UTF8.GetBytes(typed))).Commentary;

        var read = await TakenAsync(Sheet(inForce));

        Assert.Equal("commentary", read.Feed.Id);
        Assert.Empty(read.Commentary);
    });

    [Fact]
    public async Task What_is_written_into_it_is_taken_and_no_other_row()
    {
        var sheet = Text(Sheet([new("CSU10", Quarter, "Busy", "Hiring", "Team Leader"), new("CSU11", Quarter, "Quiet", "", "Team Leader")]));
        var filledIn = sheet.Replace("Busy,Hiring,,,", "Busy,Hiring,'=Still busy,,Group Manager", StringComparison.Ordinal);

        var read = await TakenAsync(Encoding.UTF8.GetBytes(filledIn));

        Assert.Equal(new Commentary("CSU10", Quarter, "=Still busy", "", "Group Manager"), Assert.Single(read.Commentary));
    }

    [Fact]
    public void What_is_only_to_be_read_has_a_heading_that_no_feed_reads()
    {
        var read = All.SelectMany(feed => feed.Columns).SelectMany(column => column.Synonyms.Prepend(column.Heading)).Select(HeadingText.Of)
            .SelectMany(heading => new[] { heading.Key, heading.Base }).ToHashSet(StringComparer.Ordinal);

        var toRead = Text(CommentarySheet.Write(Feed, [], Quarter)).Trim().Split(',').Where(heading => heading.EndsWith("(read only)", StringComparison.Ordinal)).ToList();

        Assert.Equal(6, toRead.Count);
        Assert.All(toRead.Select(HeadingText.Of), heading => Assert.False(read.Contains(heading.Key) || read.Contains(heading.Base), heading.Text));
    }

    private static byte[] Sheet(ImmutableArray<Commentary> inForce) => CommentarySheet.Write(
        Feed,
        Indicators.All.Select(indicator => (indicator, (Result?)null, inForce.FirstOrDefault(words => words.Indicator == indicator.Code))),
        Quarter);

    private static string Typed(Random random, string end = "")
    {
        const string signs = "''==+-@\"\";,|\t\n\r aäß€’\u00A0";
        return $"\"{string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => signs[random.Next(signs.Length)])).Replace("\"", "\"\"", StringComparison.Ordinal)}{end}\"";
    }

    private static string Text(byte[] sheet) => Encoding.UTF8.GetString(sheet).TrimStart('\uFEFF');

    private static async Task<ExportRead.Accepted> TakenAsync(byte[] sheet) => Reading.Accepted(await ReadAsync(sheet));

    private static Task<ExportRead> ReadAsync(byte[] sheet) =>
        new ExportReader(All, Indicators, papers: []).ReadAsync(new("commentary.csv", new TrickleStream(sheet)), TestContext.Current.CancellationToken);
}
