using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Domain.Spc;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests.Editions;

/// <summary>Papers that have everything, nothing, or too much.</summary>
internal static class Samples
{
    public const string Hostile =
        "<script>alert(1)</script> & \"quotes\" 'n' </style> <!-- ]]> &amp; "
        + "\u202Eturned\u202C bell\u0007 nul\0 half\uD83D \uFFFE\r\nnext line\u0085third ✓ 中";

    private const string HostileButHarmless =
        "<script>alert(1)</script> & \"quotes\" 'n' </style> <!-- ]]> &amp; turned bell nul half\uFFFD \nnext line\nthird ✓ 中";

    private static readonly ImmutableArray<string> Months =
        ["Jul 2019", "Aug 2019", "Sep 2019", "Oct 2019", "Nov 2019", "Dec 2019", "Jan 2020", "Feb 2020", "Mar 2020", "Apr 2020"];

    public static IReadOnlyDictionary<string, Paper> All { get; } = new Dictionary<string, Paper>(StringComparer.Ordinal)
    {
        ["full"] = Full(),
        ["draft"] = Full() with { IsDraft = true },
        ["hostile"] = HostilePaper(),
        ["none"] = Compose([], []),
        ["many"] = Many(400),
        ["empty"] = Compose([Wait, Abandoned, Attendances], []),
    };

    /// <summary>A text of the model as pages should have it. Reading a model as JSON has already mended the half of a character.</summary>
    public static string Shown(string text) =>
        text.Replace(Hostile.Replace('\uD83D', '\uFFFD'), HostileButHarmless, StringComparison.Ordinal);

    /// <summary>Every kind of block, and words and figures of many kinds.</summary>
    public static Paper Full()
    {
        var paper = Compose(
            [Attendances, Wait, Abandoned],
            [
                Attendances.Result(Q2, Figure.Of(2158)),
                Wait.Result(Q2, Figure.Of(310)),
                Wait.Result(Q2.Previous, Figure.Of(238m / 3)),
                Wait.Result(Q2.SameQuarterLastYear, Figure.Of(1069m / 3), File("calls.csv")),
                Abandoned.Result(Q2, Share(1678, 26224), File("abandoned_calls_by_month_and_queue_of_the_contact_centre-q2.csv")),
                Abandoned.Result(Q2.Previous, Figure.NotAssessed),
                Abandoned.Result(Q2.SameQuarterLastYear, Share(4243, 28819)),
            ],
            new Commentary(
                "CSU10",
                Q2,
                "Two vacancies, and calls on garden waste.\nFigures will recover, as they did last year.",
                "Recruiting: two officers start in November."));
        return paper with { Sections = [.. paper.Sections, Written, Trends] };
    }

    /// <summary>The same with hostile words wherever words may stand.</summary>
    private static Paper HostilePaper() => Compose(
        [Wait with { Name = Hostile, Objective = Hostile, Unit = new(Hostile) }],
        [Wait.Result(Q2, Figure.Of(310), File($"{Hostile}.csv"))],
        new Commentary("CSU10", Q2, Hostile, Hostile)) with
    {
        Title = Hostile,
        Council = Hostile,
        Cover = [new(Hostile, [Hostile, Hostile]), new("Nothing", [])],
        Sections =
        [
            new PaperSection(Hostile)
            {
                Blocks =
                [
                    new PaperBlock.SubHeading(Hostile) { Number = "1.1" },
                    new PaperBlock.Bullets([[new(Hostile) { Bold = true, Italic = true, LinkTo = "https://example.org/?a=<b>&c=d" }]]),
                    new PaperBlock.Paragraph([new TextRun("no link") { LinkTo = "javascript:alert(1)" }]),
                    new PaperBlock.DataTable(new(Hostile, [new(Hostile, false), new(Hostile, true)], [new(Hostile, [Hostile])])),
                    new PaperBlock.Chart(Trend($"CSU10 – {Hostile}")),
                    new PaperBlock.Paragraph([new TextRun(new string('x', 400))]),
                ],
            },
            .. Compose([Wait with { Name = Hostile, Objective = Hostile }], [], new Commentary("CSU10", Q2, Hostile, Hostile)).Sections,
        ],
    };

    private static PaperSection Written => new("Customer Services")
    {
        Number = "4.",
        Blocks =
        [
            new PaperBlock.Paragraph(
            [
                new("A "), new("kiosk") { Bold = true }, new(" was "), new("installed") { Italic = true }, new(" at "),
                new("the Old Town Hall") { LinkTo = "https://example.org/old-town-hall?a=1&b=2" }, new("; write to "),
                new("the team") { LinkTo = "mailto:team@example.org" }, new(" or see "), new("the page") { LinkTo = "page.html" }, new("."),
            ]) { Number = "4.1" },
            new PaperBlock.SubHeading("Training") { Number = "4.2" },
            new PaperBlock.Bullets([[new("First aid")], [new("Listening to callers who are "), new("distressed") { Bold = true }]]),
            new PaperBlock.DataTable(new(
                "Most viewed pages, July to September 2020",
                [new("Page", HasNumbers: false), new("Page views", HasNumbers: true), new("Unique page views", HasNumbers: true)],
                [
                    new("Total", ["1,085,717 (100%)", "900,000"]),
                    new("1. Payment portal", ["119,192 (10.98%)", "88,100"]),
                    new("2. Rent", [PaperTable.NoData, "12"]),
                ])),
        ],
        Parts = [new("Theatre") { Number = "4.3", Blocks = [PaperBlock.Paragraph.Of("The season opened.") with { Number = "4.3.1" }] }],
    };

    private static PaperSection Trends => new("Further trends") { Blocks = [new PaperBlock.Chart(Trend("CSU10 – Average wait"))] };

    private static TrendChart Trend(string name) => new()
    {
        Name = name,
        Unit = "seconds",
        Points = [.. Months.Select(Point)],
        Limits = [new(0, 9, 280, 220, 340)],
        Description = $"Line of {name}: between 250 and 335 seconds, with one month missing.",
        Verdicts = ["One month was out of the ordinary.", "The target is met in some months and missed in others."],
    };

    private static TrendPoint Point(string month, int index) => new(
        month, index == 4 ? null : 250 + (index * 17 % 90), 300, null, index == 7 ? PointClass.Concern : PointClass.CommonCause);

    private static Paper Many(int count)
    {
        var indicators = Enumerable.Range(0, count).Select(number => Wait with
        {
            Code = $"K{number:000}",
            Name = $"Measure {number} of something that matters",
            Objective = $"Objective {number / 40}",
        }).ToArray();
        return Compose(indicators, [.. indicators.Select((indicator, number) => indicator.Result(Q2, Figure.Of(number * 1.115m)))]);
    }
}
