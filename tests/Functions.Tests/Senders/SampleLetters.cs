using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Editions;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Papers.Model;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>Every kind of letter, with names as long and as odd as they come.</summary>
internal static class SampleLetters
{
    private const string Odd = "((name)) *2020* [link](http://evil.example) <b>_calls_</b>.csv";
    private const string Long = "calls-of-the-contact-centre-of-the-borough-by-agent-and-queue-and-quarter-of-an-hour-1-July-to-30-September-2020-corrected.csv";

    private static readonly Uri Address = new("https://kpi.example.org/api/papers/p/2020-21-q2/v1/");

    private static readonly PaperLinks Links = new(new(Address, "p.html?t=a_b-c"), new(Address, "p.pdf?t=a_b-c"), new(Address, "p.csv?t=a_b-c"), new(Address, "sign-off"));

    private static readonly ImmutableArray<Remark> Problems =
    [
        new(7, "Average wait before the call was answered", new string('9', 300), "This is not a number.", "a number such as 138 or 1:18"),
        new(0, "Calls", "", "The column is missing.", "a column with this heading"),
        new(0, "", "", "The file is odd.", "an even one"),
        new(8, "Notes", "two\nlines:\nhttps://evil.example/", "This is no note.", "a note"),
    ];

    public static IReadOnlyDictionary<string, Letter> All { get; } = new Dictionary<string, Letter>(StringComparer.Ordinal)
    {
        ["draft"] = Paper(issue: null),
        ["paper"] = Paper(new(new(2020, 10, 27), [], [])),
        ["changed-paper"] = Paper(new(new(2020, 11, 2), [], []) { Changes = [$"CSU10 – Calls: average wait: 310 seconds (amber); version 3 said 138 seconds (green).", $"{Odd} has been received since (for CSU10)."] }),
        ["reminder"] = Reminders.Owner,
        ["reminder-of-the-lead-officer"] = Reminders.Lead,
        ["week"] = new WeekLetter(new(2020, 10, 12), 12, 1, ["CSU10 – Calls: average wait, September, for Report: owed by Team Leader since 9 October 2020"], [$"{Odd} was not taken, to Team Leader, on 6 October 2020 at 09:30"]).Write(new(Address, "unsure")),
        ["configuration"] = ConfigurationLetter.Write(new("abc", ["papers/p.json: Column $.lead: nobody is not a recipient. Expected: an id that stands in recipients.csv."], 12)),
        ["refusal"] = RefusalLetter.Write(File(Odd), "Calls", new("https://kpi.example.org/api/files")),
        ["refusal-of-the-unknown"] = RefusalLetter.Write(File(Long), feedTitle: null, filesAt: null),
        ["receipt"] = ReceiptLetter.Write(File(Long), Receipt, "Calls", new("https://kpi.example.org/api/status")),
        ["receipt-of-an-odd-name"] = ReceiptLetter.Write(File(Odd), Receipt with { Warnings = Problems, WarningCount = Problems.Length }, feedTitle: null, statusAt: null),
    };

    private static Receipt Receipt => new()
    {
        Read = ["9,374 rows", "1 July 2020 to 30 September 2020"],
        Bears = Touched.Nothing,
        Moves =
        [
            new("Figure", "CSU10 – Calls: average wait", Quarter.Of(2020, 2), "130 seconds", "138 seconds, green"),
            new("Text", Odd, Quarter.Of(2020, 2), "no text", "no text"),
        ],
        FurtherFigures = 7,
        Warnings = [new(4, "Share", "9.96%", "119,139 of 1,085,717 is 10.97%.", "10.97%")],
        WarningCount = 3,
        Papers = [new("Report: Quarter 2 2020/21", new(2020, 11, 4))],
        IsComplete = true,
    };

    private static Letter Paper(IssuedEdition? issue) => PaperLetter.Write(
        SampleVersion.Of(3) with { Issue = issue },
        new RagSummary(3, 1, 0, 1, 0),
        Links,
        new(2021, 6, 30, 23, 30, 0, TimeSpan.Zero));

    private static SubmissionRecord File(string name) => new()
    {
        Submission = new("id", "calls", name, new(2020, 7, 1, 9, 5, 0, TimeSpan.Zero), "etag", "", 1),
        Path = name,
        ConfigurationHash = "",
        Status = SubmissionStatus.Rejected,
        ProblemCount = 1200,
        Reasons = Problems,
    };
}
