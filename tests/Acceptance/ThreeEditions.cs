using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KpiPapers.Domain;

namespace KpiPapers.Acceptance;

/// <summary>One figure, wherever it stands: in the PDF, on the page, in the paper's CSV file, in results.csv, on the status page and on its indicator's.</summary>
public sealed partial class ThreeEditions(Seeded seeded)
{
    private const int Indicator = 0, Columns = 7;
    private static readonly string[] Words = ["name", "objective", "unit", "quarter_start", "quarter_end", "state", "judgement", "provisional", "revision"];
    private static readonly string[] Numbers = ["value", "numerator", "denominator", "target", "target_up_to"];

    public static TheoryData<string> QuarterTexts => FourPapers.QuarterTexts;

    [Theory]
    [MemberData(nameof(QuarterTexts))]
    public async Task Every_row_of_the_performance_table_says_the_same_in_the_PDF_and_on_the_page(string quarter)
    {
        var pdf = (await seeded.ContentAsync(Quarter.Parse(quarter))).Where(part => part.Role == "TR" && part.Texts.Count == Columns).Select(part => part.Texts).ToList();
        var page = Rows(await PageAsync(quarter)).ToList();

        Assert.True(pdf.Count > 4);
        Assert.Equal(pdf.Select(Printed), page.Select(Printed));
    }

    [Theory]
    [MemberData(nameof(QuarterTexts))]
    public async Task Every_figure_of_the_papers_CSV_file_stands_in_results_and_is_printed_in_the_paper(string quarter)
    {
        var results = CsvTable.Read(Encoding.UTF8.GetBytes(seeded.Product.ResultsCsv())).ToDictionary(row => (row["indicator"], row["quarter"]));
        var printed = (await seeded.ContentAsync(Quarter.Parse(quarter))).Where(part => part.Role == "TR" && part.Texts.Count == Columns).ToList();

        var figures = CsvTable.Read(await EditionAsync(quarter, version => version.CsvName)).ToList();

        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            var row = Assert.Single(printed, row => row.Texts[Indicator].StartsWith($"{figure["indicator"]} –", StringComparison.Ordinal));
            if (figure["state"] == "Value") Assert.Contains(row.Texts.Skip(1), cell => WithoutCommas(cell).StartsWith(figure["value"], StringComparison.Ordinal));
            if (!results.TryGetValue((figure["indicator"], figure["quarter"]), out var result))
            {
                Assert.Equal("NoData", figure["state"]);
                continue;
            }
            Assert.Equal(Words.Select(column => result[column]), Words.Select(column => figure[column]));
            Assert.Equal(Numbers.Select(column => Rounded(result[column])), Numbers.Select(column => figure[column]));
            Assert.Contains(row.Texts.Skip(1), cell => cell.StartsWith(result["value_printed"], StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(QuarterTexts))]
    public async Task What_is_said_of_each_trend_is_the_same_in_the_PDF_and_on_the_page(string quarter)
    {
        var pdf = await seeded.ContentAsync(Quarter.Parse(quarter));
        var captions = (await PageAsync(quarter)).Descendants("figcaption").SelectMany(caption => caption.Elements("p")).Select(Text).ToList();

        Assert.All(captions, words => Assert.Contains(pdf, part => part.Role == "P" && part.Text == words));
    }

    [Theory]
    [MemberData(nameof(QuarterTexts))]
    public async Task Every_figure_of_the_performance_table_stands_on_the_status_page_and_on_its_indicators_page(string quarter)
    {
        var reported = Quarter.Parse(quarter);
        var status = Cells(await seeded.Product.ReadAsync($"/api/status/{Storage.Records.PaperVersion.PathForm(reported)}"));
        var results = CsvTable.Read(Encoding.UTF8.GetBytes(seeded.Product.ResultsCsv())).ToDictionary(row => (row["indicator"], row["quarter"]));

        var figures = CsvTable.Read(await EditionAsync(quarter, version => version.CsvName)).ToList();

        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            var printed = results.TryGetValue((figure["indicator"], figure["quarter"]), out var result) ? result["value_printed"] : "No Data";
            if (figure["quarter"] == $"{reported}")
            {
                var row = Assert.Single(status, row => row[0].StartsWith($"{figure["indicator"]} –", StringComparison.Ordinal));
                Assert.StartsWith($"{printed} ", $"{row[2]} ", StringComparison.Ordinal);
                Assert.Contains(figure["judgement"], row[1], StringComparison.Ordinal);
            }
            if (result is null) continue;
            var history = Cells(await seeded.Product.ReadAsync($"/api/indicators/{figure["indicator"]}"));
            Assert.Contains(history, row => row[0] == figure["quarter"] && row[1] == printed);
        }
    }

    /// <summary>The cells of every row of a page's tables.</summary>
    private static List<List<string>> Cells(byte[] page)
    {
        var html = Encoding.UTF8.GetString(page);
        return [.. XElement.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]).Descendants("tr").Select(row => row.Elements().Select(Text).ToList())];
    }

    private async Task<XElement> PageAsync(string quarter)
    {
        var html = Encoding.UTF8.GetString(await EditionAsync(quarter, version => version.HtmlName));
        return XElement.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]);
    }

    private async Task<byte[]> EditionAsync(string quarter, Func<Storage.Records.PaperVersion, string> nameOf) =>
        seeded.Product.Edition(nameOf((await seeded.Product.VersionsAsync(Quarter.Parse(quarter)))[^1]));

    private static IEnumerable<IReadOnlyList<string>> Rows(XElement page) => page.Descendants("tr")
        .Select(row => row.Elements().Select(Text).ToList())
        .Where(cells => cells.Count == Columns);

    /// <summary>The tally stands in words on the page, where letters and numbers would say little to who hears them.</summary>
    private static string Printed(IReadOnlyList<string> cells) => SpokenTally().Replace(string.Join(" | ", cells), "R${red} A${amber} G${green}");

    [GeneratedRegex("Tally: (?<red>[0-9]) red, (?<amber>[0-9]) amber, (?<green>[0-9]) green", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpokenTally();

    private static string Text(XElement element) => string.Join(' ', element.DescendantNodes().OfType<XText>()
        .SelectMany(text => text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>As papers print it, which have two decimals at most.</summary>
    private static string Rounded(string number) => number.Length == 0
        ? ""
        : Math.Round(decimal.Parse(number, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private static string WithoutCommas(string text) => text.Replace(",", "", StringComparison.Ordinal);
}
