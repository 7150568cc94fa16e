using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KpiPapers.Domain;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>The shipped configuration with targets and meetings for a century and a half, so that each test has quarters of its own.</summary>
internal static class CouncilConfig
{
    public const string Paper = "housing-and-community";
    public const string ExemptPaper = "exempt";

    /// <summary>Two more sources for playground attendance: the second may take over from ready-made figures.</summary>
    private const string Registers = """
        {
          "feed": "registers", "title": "Registers", "owner": "children-services", "kind": "rows", "day": "day",
          "columns": [
            { "name": "day", "heading": "Register of", "type": "date" },
            { "name": "children", "heading": "Children present", "type": "wholeNumber", "min": 0 }
          ],
          "figures": [{ "indicator": "P01a", "numerator": { "of": "children" } }]
        }
        """;

    private const int FirstQuarter = -39;
    private const int LastQuarter = 78;

    private static readonly string[] Stated = ["P01a", "CSU10", "CSU12"];

    private static int _tests;
    private static int _figuresOfOld = -1;
    private static int _draftsOfOld = -1;

    public static ImmutableDictionary<string, string> Files { get; } = Build();

    /// <summary>One paper for one quarter, with two indicators, one service and no listing.</summary>
    public static ImmutableDictionary<string, string> SmallPaper { get; } = BuildSmallPaper();

    /// <summary>
    /// A quarter that no other test uses, in a year that none uses, and whose paper prints no other test's quarter. Its charts may draw some,
    /// so neighbours are given to tests that run dozens of tests apart.
    /// </summary>
    public static Quarter NewQuarter()
    {
        const int stride = 25;   // has no factor in common with the number of quarters
        var test = Interlocked.Increment(ref _tests);
        return test <= LastQuarter
            ? QuarterOf(1 + (stride * test % LastQuarter))
            : throw new InvalidOperationException("There are more tests than quarters.");
    }

    /// <summary>A figure that no other test uses, of the last century, for tests that need very many.</summary>
    public static FigureKey NewFigureOfOld()
    {
        var (quarter, indicator) = Math.DivRem(Interlocked.Increment(ref _figuresOfOld), Stated.Length);
        return new(Stated[indicator], QuarterOf(-1 - quarter));
    }

    /// <summary>A quarter's paper of the last century that no other test signs off, for tests that need very many.</summary>
    public static (string Paper, Quarter Quarter) NewDraftOfOld()
    {
        var (quarter, paper) = Math.DivRem(Interlocked.Increment(ref _draftsOfOld), 2);
        return (paper == 0 ? Paper : ExemptPaper, QuarterOf(-1 - quarter));
    }

    private static Quarter QuarterOf(int number) => number is >= FirstQuarter and <= LastQuarter
        ? Quarter.Of(2000, 1).Add(5 * number)
        : throw new InvalidOperationException("There are more tests than quarters that can be read, 1950 to 2100.");

    private static ImmutableDictionary<string, string> Build()
    {
        var paper = Seed("papers/housing-and-community-2020-21.json").Replace("\"performance-lead\"", "\"team\"", StringComparison.Ordinal);
        var meetings = string.Join(",\n", Enumerable.Range(FirstQuarter, LastQuarter - FirstQuarter + 1).Select(QuarterOf)
            .Select(quarter => $$"""{ "quarter": "{{quarter}}", "date": "{{quarter.LastDay.AddDays(35):yyyy-MM-dd}}" }"""));
        paper = paper[..paper.IndexOf("\"meetings\"", StringComparison.Ordinal)] + $"\"meetings\": [{meetings}]\n}}";
        var exempt = paper
            .Replace($"\"{Paper}\"", $"\"{ExemptPaper}\"", StringComparison.Ordinal)
            .Replace("\"part\": \"I\"", "\"part\": \"II\", \"partReason\": \"It names a contractor (paragraph 3).\"", StringComparison.Ordinal);
        return ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["indicators.csv"] = Seed("indicators.csv").Replace("01/04/2018", "01/04/2000", StringComparison.Ordinal),
            ["recipients.csv"] = Seed("recipients.csv"),
            ["bank-holidays.csv"] = $"Date,Name\r\n{string.Concat(Enumerable.Range(1950, 151).Select(year => $"25/12/{year},Christmas Day\r\n"))}",
            ["feeds/calls.json"] = Seed("feeds/calls.json"),
            ["feeds/figures.json"] = Seed("feeds/figures.json"),
            ["feeds/commentary.json"] = Seed("feeds/commentary.json"),
            ["feeds/signoffs.json"] = Seed("feeds/signoffs.json"),
            ["feeds/withdrawals.json"] = Seed("feeds/withdrawals.json"),
            ["feeds/narratives.json"] = Seed("feeds/narratives.json"),
            ["feeds/page-views.json"] = Seed("feeds/page-views.json"),
            ["feeds/social-media-posts.json"] = Seed("feeds/social-media-posts.json"),
            ["feeds/registers.json"] = Registers,
            ["feeds/gates.json"] = Registers
                .Replace("\"registers\", \"title\"", "\"gates\", \"replaces\": [\"figures\"], \"title\"", StringComparison.Ordinal)
                .Replace("Register of", "Gate opened", StringComparison.Ordinal)
                .Replace("Children present", "Children counted", StringComparison.Ordinal),
            [$"papers/{Paper}.json"] = paper,
            [$"papers/{ExemptPaper}.json"] = exempt,
        });
    }

    private static ImmutableDictionary<string, string> BuildSmallPaper()
    {
        var paper = JsonNode.Parse(Seed("papers/housing-and-community-2020-21.json"))!.AsObject();
        paper["indicators"] = new JsonArray("P01a", "CSU10");
        paper["services"] = new JsonArray("The Old Town Hall");
        paper["tables"] = new JsonArray();
        paper["meetings"] = new JsonArray(new JsonObject { ["quarter"] = "2020/21 Q2", ["date"] = "2020-11-04" });
        return ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["indicators.csv"] = Seed("indicators.csv"),
            ["recipients.csv"] = Seed("recipients.csv"),
            ["feeds/calls.json"] = Seed("feeds/calls.json"),
            ["feeds/figures.json"] = Seed("feeds/figures.json"),
            ["feeds/narratives.json"] = Seed("feeds/narratives.json"),
            ["feeds/commentary.json"] = Seed("feeds/commentary.json"),
            ["feeds/signoffs.json"] = Seed("feeds/signoffs.json"),
            ["feeds/withdrawals.json"] = Seed("feeds/withdrawals.json"),
            [$"papers/{Paper}.json"] = paper.ToJsonString(),
        });
    }

    private static string Seed(string path) => File.ReadAllText(Repository.PathTo("seeds", "config", path));
}
