using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using KpiPapers.Domain;
using KpiPapers.Exports;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A mail says the same as text and as HTML, and nothing that somebody named a file can change the HTML.</summary>
public sealed partial class WordsOfMails
{
    private static readonly Uri Link = new("https://kpi.example.org/api/papers/p/2020-21-q2/v1/p.pdf?t=abc&x=1");

    private static readonly PaperLinks Links = new(new("https://kpi.example.org/p.html?t=abc"), Link, new("https://kpi.example.org/p.csv?t=abc"), new("https://kpi.example.org/sign-off"));

    [Fact]
    public void An_issued_papers_mail_says_how_the_quarter_stands_and_until_when_the_link_works()
    {
        var letter = PaperLetter.Write(Issued(3), new(3, 1, 0, 1, 0), Links, new(2021, 6, 30, 23, 30, 0, TimeSpan.Zero));

        Assert.Equal("Report: Quarter 2 2020/21", letter.Subject);
        Assert.Equal(
            """
            "Report: Quarter 2 2020/21" has been issued and is ready to read. The meeting of the Housing Committee is on 4 November 2020.

            Of the 4 indicators judged, 3 are green and 1 is amber; 1 more is for information only.

            Read the paper as a web page:
            https://kpi.example.org/p.html?t=abc

            Read the paper as a PDF:
            https://kpi.example.org/api/papers/p/2020-21-q2/v1/p.pdf?t=abc&x=1

            Get its figures as a CSV file:
            https://kpi.example.org/p.csv?t=abc

            The links are for you alone and work until 1 July 2021. After that, or if a link does not open, please ask the performance team for new ones.

            Accessibility statement, and how to ask for another format:
            https://kpi.example.org/api/accessibility

            """,
            letter.Text);
        Assert.Contains("href=\"https://kpi.example.org/api/papers/p/2020-21-q2/v1/p.pdf?t=abc&amp;x=1\"", letter.Html, StringComparison.Ordinal);
        AssertSaysTheSame(letter, except: [Links.Html.AbsoluteUri, Link.AbsoluteUri, Links.Csv.AbsoluteUri, Links.Accessibility.AbsoluteUri]);
    }

    [Theory]
    [InlineData(1, "Draft: Report: Quarter 2 2020/21", "There is a first draft of \"Report: Quarter 2 2020/21\". Only those who write the paper are sent drafts.")]
    [InlineData(2, "Draft: Report: Quarter 2 2020/21 (version 2)", "There is a new draft of \"Report: Quarter 2 2020/21\", version 2. Only those who write the paper are sent drafts.")]
    public void A_draft_says_so_and_where_it_is_signed_off(int number, string subject, string start)
    {
        var letter = PaperLetter.Write(SampleVersion.Of(number), new(3, 1, 0, 1, 0), Links, new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(subject, letter.Subject);
        Assert.StartsWith(start, letter.Text, StringComparison.Ordinal);
        Assert.Contains("can sign this version off, and it is issued at once; otherwise it is issued on its publication date:\nhttps://kpi.example.org/sign-off\n", letter.Text, StringComparison.Ordinal);
        AssertSaysTheSame(letter, except: [Links.Html.AbsoluteUri, Link.AbsoluteUri, Links.Csv.AbsoluteUri, Links.SignOff.AbsoluteUri, Links.Accessibility.AbsoluteUri]);
    }

    [Fact]
    public void Of_a_paper_in_Part_II_nothing_stands_in_the_mail()
    {
        var letter = PaperLetter.Write(Issued(4, "CSU10: 310 seconds (amber).") with { IsExempt = true }, new(3, 1, 0, 1, 0), Links, new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Contains("the links ask you to sign in.", letter.Text, StringComparison.Ordinal);
        Assert.All(new[] { "amber", "green" }, colour => Assert.DoesNotContain(colour, letter.Text + letter.Html, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_paper_that_is_issued_again_says_what_changed_and_why()
    {
        var letter = PaperLetter.Write(Issued(4, [.. Enumerable.Range(1, 22).Select(number => $"Change {number}.")]), new(3, 1, 0, 1, 0), Links, new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal("Changed: Report: Quarter 2 2020/21 (version 4)", letter.Subject);
        Assert.Contains("The meeting of the Housing Committee is on 4 November 2020. What changed, and why:\n\n- Change 1.\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("- Change 20.\n- 2 more, listed at the head of the paper\n\nOf the 4 indicators", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_says_what_is_wrong_where_and_what_to_do()
    {
        var letter = RefusalLetter.Write(
            Refused("<b>.csv", 2, [new(7, "Wait", "<i>", "This is not a number.", "a number"), new(0, "", "", "The file is odd.", "an even one")]), "Calls", new("https://kpi.example.org/api/files"));

        Assert.Equal("<b>.csv was not taken: 2 problems", letter.Subject);
        Assert.Equal(
            """
            <b>.csv, dropped on 1 July 2020 at 10:05, was read as "Calls" and refused.
            Nothing in it was counted, and no figure has changed. The file itself is kept.

            - Row 7, Wait ("<i>"): This is not a number. Expected: a number.
            - The file: The file is odd. Expected: an even one.

            The list is also in the container rejected, as 2020-07/id/<b>.csv.errors.csv.
            Please put right what is listed and drop the file again.

            Check it first, and drop it there:
            https://kpi.example.org/api/files

            """,
            letter.Text);
        Assert.DoesNotContain("<b>", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;.csv was not taken", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_of_many_problems_shows_the_first_and_says_how_many_there_are()
    {
        var problems = Enumerable.Range(1, 12).Select(row => new CellProblem(row, "A", new string('x', 900), "Wrong.", "right")).ToImmutableArray();

        var letter = RefusalLetter.Write(Refused("many.csv", 1200, Remarks.FirstOf(problems, RefusalLetter.ProblemsShown)), feedTitle: null, filesAt: null);

        Assert.Contains("was not recognised as any kind of export that is set up.", letter.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "Templates with the headings of each kind of export are in the container papers, in the folder templates.\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("These are the first 10 of 1,200.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 600), letter.Text, StringComparison.Ordinal);
        Assert.Equal(10, letter.Text.Split("- Row").Length - 1);
    }

    [Fact]
    public void A_receipt_says_what_was_read_what_became_of_the_figures_and_which_papers_change()
    {
        var quarter = Quarter.Of(2020, 2);
        var receipt = Empty with
        {
            Read = ["9,374 rows"],
            Moves = [new("Figure", "CSU10 – Wait", quarter, "130 seconds", "138 seconds, green"), new("Text", "<b>", quarter, "no text", "no text")],
            FurtherFigures = 7,
            Warnings = [new(4, "Share", "9.96%", "119,139 of 1,085,717 is 10.97%.", "10.97%")],
            WarningCount = 3,
            Papers = [new("Report: Quarter 2 2020/21", new(2020, 11, 4))],
        };

        var letter = ReceiptLetter.Write(Refused("<b>.csv", 0, []), receipt, "Calls", new("https://kpi.example.org/api/status"));

        Assert.Equal("<b>.csv was taken, with 3 warnings", letter.Subject);
        Assert.Equal(
            """
            <b>.csv, dropped on 1 July 2020 at 10:05, was taken as "Calls". Please look at what stands under "Please check"; if it is a mistake, drop a corrected file.

            Please check:
            - Row 4, Share ("9.96%"): 119,139 of 1,085,717 is 10.97%. Expected: 10.97%.
            - and 2 more, not listed in this mail

            What changed:
            - CSU10 – Wait, 2020/21 Q2: now 138 seconds, green; before: 130 seconds
            - <b>, 2020/21 Q2: no text, as before
            - and 7 more, not listed in this mail

            What was read:
            - 9,374 rows

            Papers that print it, updated within minutes:
            - Report: Quarter 2 2020/21, for the meeting on 4 November 2020

            This receipt is also in the container accepted, as 2020-07/id/<b>.csv.receipt.csv.

            Where the quarter stands:
            https://kpi.example.org/api/status

            """,
            letter.Text);
        Assert.DoesNotContain("<b>", letter.Html, StringComparison.Ordinal);
        Assert.All(
            letter.Text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("https:", StringComparison.Ordinal)),
            line => Assert.Contains(line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line.TrimEnd(':'), WebUtility.HtmlDecode(Tag().Replace(letter.Html, " ")), StringComparison.Ordinal));
    }

    [Fact]
    public void A_receipt_of_what_no_paper_prints_says_so()
    {
        var text = ReceiptLetter.Write(Refused("a.csv", 0, []), Empty with { Read = ["1 row"] }, null, statusAt: null).Text;

        Assert.Contains("was taken. You need do nothing.\n", text, StringComparison.Ordinal);
        Assert.Contains("Papers that print it:\n- none, as no paper lists it for a quarter that has a meeting\n", text, StringComparison.Ordinal);
    }

    private static Receipt Empty => new() { Read = [], Bears = Touched.Nothing, Moves = [], FurtherFigures = 0, Warnings = [], WarningCount = 0, IsComplete = true };

    /// <summary>Every sentence of the text stands in the HTML too.</summary>
    private static void AssertSaysTheSame(Letter letter, params string[] except)
    {
        var html = WebUtility.HtmlDecode(Tag().Replace(letter.Html, " "));
        Assert.All(
            letter.Text.Split('\n').Where(line => line.Length > 0 && !except.Contains(line)),
            line => Assert.Contains(line.TrimEnd(':'), html, StringComparison.Ordinal));
    }

    private static PaperVersion Issued(int number, params ImmutableArray<string> changes) =>
        SampleVersion.Of(number) with { Issue = new(new(2020, 10, 27), [], []) { Changes = changes } };

    private static SubmissionRecord Refused(string name, long problems, ImmutableArray<Remark> reasons) => new()
    {
        Submission = new("id", "calls", name, new(2020, 7, 1, 9, 5, 0, TimeSpan.Zero), "etag", "", 1),
        Path = name,
        ConfigurationHash = "",
        Status = SubmissionStatus.Rejected,
        ProblemCount = problems,
        Reasons = reasons,
    };

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
