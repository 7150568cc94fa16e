using System.Net;

namespace KpiPapers.Acceptance;

/// <summary>The seeds dropped once: a paper with the figures of a real one, and mails with links to it.</summary>
public sealed class FromDropToMail(Seeded seeded)
{
    /// <summary>Indicator, then what stands in its row for this quarter, the previous quarter, the same quarter last year, and the RAG column.</summary>
    public static TheoryData<string, string, string, string, string> Rows => new()
    {
        { "P01a", "2,158 attendances Info Only", "No Data Info Only", "11,274 attendances Info Only", "Info Only" },
        { "CSU10", "138 seconds Target: 300 seconds", "79.33 seconds Target: 300 seconds", "356.33 seconds Target: 300 seconds", "Green Tally 0 1 3" },
        {
            "CSU11", "6.4% 1,678 / 26,224 Target: 20%", "3.28% 640 / 19,498 Target: 20%", "14.72% 4,243 / 28,819 Target: 20%",
            "Green Tally 0 0 4"
        },
        { "CSU12", "0 seconds Target: 450 seconds", "0 seconds Target: 450 seconds", "303 seconds Target: 450 seconds", "Green Tally 0 0 4" },
        {
            "CSU06", "96.9% 1,094 / 1,129 Target: 80%", "99.87% 1,489 / 1,491 Target: 80%", "99.91% 1,076 / 1,077 Target: 80%",
            "Green Tally 0 0 4"
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Every_figure_of_the_real_paper_stands_in_its_row(string code, string now, string previous, string lastYear, string rag)
    {
        var rows = await PdfTables.ReadAsync(seeded.LatestPaper, TestContext.Current.CancellationToken);

        var row = Assert.Single(rows, row => row[0].StartsWith($"{code} –", StringComparison.Ordinal));
        Assert.Equal([now, previous, lastYear, rag], row.Skip(1).Take(4));
        Assert.NotEqual("", row[5]);
    }

    [Fact]
    public async Task A_second_reader_finds_the_same_figures_where_it_is_installed()
    {
        var text = await PdfTables.PopplerTextAsync(seeded.LatestPaper, TestContext.Current.CancellationToken);
        Assert.SkipWhen(text is null, "poppler's pdftotext is not installed.");

        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            ["2,158", "11,274", "79.33", "356.33", "1,678 / 26,224", "640 / 19,498", "4,243 / 28,819", "1,094 / 1,129", "1,489 / 1,491", "Tally 0 1 3"],
            figure => Assert.Contains(figure, flat, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_recipient_gets_one_mail_for_each_version_and_its_link_opens_that_paper()
    {
        var mails = await MailsOfThePaperAsync();
        var versions = await seeded.Product.VersionsAsync();

        Assert.Equal(versions.Length * 2, mails.Count);
        Assert.Distinct(mails.Select(mail => mail.Id));
        Assert.Distinct(mails.Select(mail => mail.Link));
        using var http = new HttpClient();
        foreach (var mail in mails)
        {
            var served = await http.GetByteArrayAsync(mail.Link, TestContext.Current.CancellationToken);
            var name = mail.Link.Segments[^1];
            Assert.Equal(seeded.Product.Papers().Single(paper => paper.Key.EndsWith(name, StringComparison.Ordinal)).Value, served);
        }
    }

    [Fact]
    public async Task The_mail_says_how_the_quarter_stands_and_how_long_the_link_works()
    {
        var last = (await seeded.Product.VersionsAsync())[^1].Number;
        var mail = (await MailsOfThePaperAsync()).First(mail => mail.Link.AbsolutePath.Contains($"/v{last}/", StringComparison.Ordinal));

        Assert.Contains("Of 4 judged indicators, 4 are green, 0 amber and 0 red; 1 is for information only.", mail.Raw, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain", mail.Raw, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/html", mail.Raw, StringComparison.Ordinal);
        Assert.Matches("works until [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}", mail.Raw);
    }

    [Theory]
    [InlineData("?t=AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    public async Task A_link_without_its_secret_opens_nothing(string query)
    {
        var link = (await MailsOfThePaperAsync())[0].Link;
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(link.GetLeftPart(UriPartial.Path) + query), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("does not lead to a paper", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_say_what_each_figure_rests_on()
    {
        var results = seeded.Product.ResultsCsv().Split("\r\n");

        Assert.Equal("indicator,quarter,state,value,numerator,denominator,target,judgement,revision,source", results[0]);
        Assert.Contains("CSU10,2020/21 Q2,Value,138,,,300,Green,0,calls-2020-07.csv; calls-2020-08.csv; calls-2020-09.csv", results);
        Assert.Contains("CSU11,2020/21 Q2,Value,6.4,1678,26224,20,Green,0,calls-2020-07.csv; calls-2020-08.csv; calls-2020-09.csv", results);
        Assert.Contains("CSU10,2019/20 Q2,Value,356.33,,,300,Red,0,calls-2019-07.csv; calls-2019-08.csv; calls-2019-09.csv", results);
        Assert.Contains("P01a,2020/21 Q1,NoData,,,,,,0,figures-2020-21-q1.csv", results);
        Assert.Contains("CSU12,2020/21 Q2,Value,0,,,450,Green,0,figures-2020-21-q2.csv", results);
        Assert.Contains("CSU06,2020/21 Q2,Value,96.9,1094,1129,80,Green,0,satisfaction-2020-21-q2.csv", results);
    }

    private async Task<List<Mail>> MailsOfThePaperAsync() =>
        [.. (await seeded.Product.MailsAsync()).Where(mail => mail.Subject.Contains("performance report: Quarter 2 2020/21", StringComparison.Ordinal))];
}
