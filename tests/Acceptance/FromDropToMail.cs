using System.Net;
using System.Text;

namespace KpiPapers.Acceptance;

/// <summary>The seeds dropped once: papers, mails with links to them, and an answer to every file.</summary>
public sealed class FromDropToMail(Seeded seeded)
{
    private static readonly string[] Columns = ["indicator", "quarter", "state", "value_printed", "numerator", "denominator", "target", "judgement", "revision", "files"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_reader_finds_the_same_figures_where_it_is_installed()
    {
        var text = await PdfContent.PopplerTextAsync(await seeded.Product.PaperAsync(FourPapers.Quarters[^1]), Cancellation);
        Assert.SkipWhen(text is null, "poppler's pdftotext is not installed.");

        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            ["2,158", "11,274", "79.33", "356.33", "1,678 / 26,224", "640 / 19,498", "4,243 / 28,819", "1,094 / 1,129", "1,489 / 1,491", "R0 A1 G3", "10.97%"],
            figure => Assert.Contains(figure, flat, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Authors_get_one_mail_for_each_version_and_everybody_for_the_issued_one_and_its_links_open_its_editions()
    {
        var mails = (await seeded.Product.MailsAsync()).Where(mail => mail.IsOfPaper).ToList();

        var versions = (await Task.WhenAll(FourPapers.Quarters.Select(seeded.Product.VersionsAsync))).SelectMany(ofQuarter => ofQuarter).ToList();
        Assert.Equal(FourPapers.Quarters.Length, versions.Count(version => version.IsFinal));
        Assert.Equal(seeded.Product.Papers().Count, versions.Count);
        Assert.Equal(versions.Sum(version => version.IsFinal ? 4 : 2), mails.Count);   // the team and the lead officer, and two recipients
        Assert.Distinct(mails.Select(mail => mail.Id));
        Assert.Distinct(mails.Select(mail => mail.Link));
        using var http = new HttpClient();
        foreach (var mail in mails)
        {
            var links = mail.Links.Where(link => link.Query.Length > 0).ToList();   // a draft's mail also leads to the page where it is signed off
            Assert.Equal([".html", ".pdf", ".csv"], links.Select(link => Path.GetExtension(link.AbsolutePath)));
            foreach (var link in links)
                Assert.Equal(seeded.Product.Edition(link.Segments[^1]), await http.GetByteArrayAsync(link, Cancellation));
        }
        foreach (var quarter in FourPapers.Quarters)
            Assert.Equal(4, mails.Where(mail => mail.Subject.Contains($"Quarter {quarter.Number} {quarter.StartYear}", StringComparison.Ordinal)).Select(mail => mail.To).Distinct().Count());
    }

    [Fact]
    public async Task The_mail_says_how_the_quarter_stands_and_how_long_the_link_works()
    {
        var last = (await seeded.Product.VersionsAsync(FourPapers.Quarters[^1]))[^1].Number;
        var mail = (await seeded.Product.MailsAsync()).First(mail => mail.IsOfPaper && mail.Link.AbsolutePath.Contains($"/2020-21-q2/v{last}/", StringComparison.Ordinal));

        Assert.Contains("Of the 4 indicators judged, all are green; 1 more is for information only.", mail.Raw, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain", mail.Raw, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/html", mail.Raw, StringComparison.Ordinal);
        Assert.Matches("work until [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}", mail.Raw);
    }

    [Theory]
    [InlineData("?t=AAAAAAAAAAAAAAAAAAAAAA", HttpStatusCode.NotFound, "This link does not work")]
    [InlineData("", HttpStatusCode.Unauthorized, "Please sign in")]
    public async Task A_link_without_its_secret_opens_nothing(string query, HttpStatusCode status, string words)
    {
        var link = (await seeded.Product.MailsAsync()).First(mail => mail.IsOfPaper).Link;
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(link.GetLeftPart(UriPartial.Path) + query), Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_that_was_taken_has_a_receipt_beside_it_and_a_mail_to_its_owner()
    {
        var receipts = seeded.Product.Receipts();
        var mails = await seeded.Product.MailsAsync();

        foreach (var file in Product.SeedExports().Select(path => Path.GetFileName(path)))
        {
            var receipt = Encoding.UTF8.GetString(Assert.Single(receipts, receipt => receipt.Key.EndsWith($"/{file}.receipt.csv", StringComparison.Ordinal)).Value);
            Assert.StartsWith($"\uFEFFItem,About,Quarter,Before,Now,Note\r\nTaken,{file},", receipt, StringComparison.Ordinal);
            var mail = Assert.Single(mails, mail => mail.Subject.StartsWith($"{file} was taken", StringComparison.Ordinal));
            Assert.EndsWith("@wendlebury-vale.example.org", mail.To, StringComparison.Ordinal);
        }
        Assert.Equal(Product.SeedExports().Count, receipts.Count);
        Assert.Empty(seeded.Product.ErrorsFiles());
    }

    [Theory]
    [InlineData("page-views-2020-21-q2.csv", "Warning,\"Row 4, % of page views\",,,9.96%,\"119,139 of 1,085,717 is 10.97%. Expected: 10.97%, which is what papers print.\"")]
    [InlineData("page-views-2020-21-q2.csv", "Paper,Quarterly performance report: Quarter 2 2020/21,,,,for the meeting on 4 November 2020")]
    [InlineData("page-views-2020-21-q2.csv", "2020/21 Q2,no rows,\"25 rows, from page-views-2020-21-q2.csv\",")]
    [InlineData("attendances-2020-21-q2.csv", "Figure,P01a – Children attending the adventure playgrounds,2020/21 Q2,no figure,\"2,158 attendances, from attendances-2020-21-q2.csv\",")]
    [InlineData("calls-monthly-2019-20-q3-illustrative.csv", "Figure,CSU10 – Calls: average wait,2019/20 Q3,no figure,\"320 seconds, amber, from ")]
    [InlineData("theatre-ratings-2019-20-q2.csv", "Figure,OTH01 – Theatre: events rated positively,2019/20 Q2,no figure,\"92%, from ")]
    [InlineData("satisfaction-2019-20-q2.csv", "Read,,,,,\"1,077 rows, from ")]
    [InlineData("achievements-2020-21-q1.docx", "Text,Community Partnerships,2020/21 Q1,no text,\"the text, from achievements-2020-21-q1.docx\",")]
    [InlineData("achievements-2019-20-q2.md", "The paper numbers its paragraphs itself, so these numbers were left out: 4., 4.1, 4.2, ")]
    [InlineData("figures-2020-21-q2.csv", "CSU12 for 2020/21 Q2 is taken as a value of 0, and judged. Expected: the state Closed instead, where there was no service to measure.")]
    public void A_receipt_says_what_was_read_how_figures_moved_what_is_odd_and_which_papers_change(string file, string said)
    {
        var receipt = seeded.Product.Receipts().Single(receipt => receipt.Key.EndsWith($"/{file}.receipt.csv", StringComparison.Ordinal)).Value;

        Assert.Contains(said, Encoding.UTF8.GetString(receipt), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_say_what_each_figure_rests_on()
    {
        var results = CsvTable.Read(Encoding.UTF8.GetBytes(seeded.Product.ResultsCsv()))
            .Select(row => string.Join(" | ", Columns.Select(column => row[column]))).ToList();

        Assert.Contains("CSU10 | 2020/21 Q2 | Value | 138 seconds |  |  | 300 | Green | 0 | calls-2020-07.csv; calls-2020-08.csv; calls-2020-09.csv", results);
        Assert.Contains("CSU11 | 2020/21 Q2 | Value | 6.4% | 1678 | 26224 | 20 | Green | 0 | calls-2020-07.csv; calls-2020-08.csv; calls-2020-09.csv", results);
        Assert.Contains("CSU10 | 2019/20 Q2 | Value | 356.33 seconds |  |  | 300 | Red | 0 | calls-2019-07.csv; calls-2019-08.csv; calls-2019-09.csv", results);
        Assert.Contains("CSU12 | 2019/20 Q2 | Value | 303 seconds |  |  | 450 | Green | 0 | visits-2019-20-q2.csv", results);
        Assert.Contains("P01a | 2020/21 Q1 | NoData | No Data |  |  |  |  | 0 | figures-2020-21-q1.csv", results);
        Assert.Contains("CSU12 | 2020/21 Q2 | Value | 0 seconds |  |  | 450 | Green | 0 | figures-2020-21-q2.csv", results);
    }
}
