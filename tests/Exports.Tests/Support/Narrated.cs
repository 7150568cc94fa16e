using System.Collections.Immutable;
using System.Text;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>Reads documents and rows of text for two papers, one of which changed its services after a year.</summary>
internal static class Narrated
{
    /// <summary>What stands before the services of most documents.</summary>
    public const string Head = "Quarter: 2020/21 Q2\n\n";

    public static Feed Feed { get; } = FeedJson.Read("""
        {
          "feed": "achievements", "title": "Achievements", "owner": "team", "kind": "narratives",
          "columns": [
            { "name": "paper", "heading": "Paper", "type": "text", "optional": true },
            { "name": "quarter", "heading": "Quarter", "type": "quarter" },
            { "name": "service", "heading": "Service", "type": "text" },
            { "name": "text", "heading": "Text", "type": "text" }
          ]
        }
        """);

    public static NarrativePaper Housing { get; } = Paper("housing", ["2020/21 Q1", "2020/21 Q2"],
        ["Children’s Services and Community Safety", "The Old Town Hall", "Customer Services", "Community Partnerships", "24 Hour Care"]);

    public static NarrativePaper HousingLastYear { get; } = Paper("housing", ["2019/20 Q2"], ["Customer Services", "Arts"]);

    public static NarrativePaper Environment { get; } = Paper("environment", ["2020/21 Q2", "2020/21 Q3"], ["Waste & Recycling", "Customer Services"]);

    public static async Task<ExportRead> ReadAsync(string fileName, byte[] file) =>
        await new ExportReader([Feed], Catalogue.Default, [Housing, HousingLastYear, Environment])
            .ReadAsync(new(fileName, new TrickleStream(file)), TestContext.Current.CancellationToken);

    public static Task<ExportRead> MarkdownAsync(string text) => ReadAsync("text.md", Encoding.UTF8.GetBytes(text));

    public static Task<ExportRead> CsvAsync(string csv) => ReadAsync("text.csv", Encoding.UTF8.GetBytes(csv));

    public static async Task<ExportRead.Accepted> AcceptedAsync(string markdown) => Reading.Accepted(await MarkdownAsync(markdown));

    public static async Task<ExportRead.Accepted> AcceptedAsync(Docx word) => Reading.Accepted(await ReadAsync("text.docx", word.ToBytes()));

    public static async Task<ExportRead.Accepted> AcceptedCsvAsync(string csv) => Reading.Accepted(await CsvAsync(csv));

    public static async Task<ImmutableArray<CellProblem>> ProblemsAsync(string markdown) => Problems(await MarkdownAsync(markdown));

    public static async Task<ImmutableArray<CellProblem>> ProblemsAsync(Docx word) => Problems(await ReadAsync("text.docx", word.ToBytes()));

    public static async Task<ImmutableArray<CellProblem>> CsvProblemsAsync(string csv) => Problems(await CsvAsync(csv));

    public static ImmutableArray<CellProblem> Problems(ExportRead read) => Assert.IsType<ExportRead.Rejected>(read).Problems;

    /// <summary>The blocks of a document that has one service.</summary>
    public static async Task<string> BlocksAsync(string text) =>
        Lines(Assert.Single((await AcceptedAsync($"{Head}# The Old Town Hall\n\n{text}")).Narratives).Blocks);

    public static async Task<string> BlocksAsync(Docx word) => Lines(Assert.Single((await AcceptedAsync(word)).Narratives).Blocks);

    /// <summary>
    /// Narratives, each as its paper, quarter and section on a line, then its blocks: <c># sub-heading</c>, <c>- bullet</c>, paragraphs. Looks
    /// stand in braces: <c>{bi:words}</c>, <c>{words→address}</c>; a line feed is <c>⏎</c>.
    /// </summary>
    public static string Lines(ImmutableArray<Narrative> narratives) =>
        string.Join('\n', narratives.Select(narrative => $"{narrative.Paper} {narrative.Quarter} {narrative.Section}\n{Lines(narrative.Blocks)}"));

    public static string Lines(ImmutableArray<NarrativeBlock> blocks) => string.Join('\n', blocks.SelectMany(block => block switch
    {
        NarrativeBlock.SubHeading heading => [$"# {heading.Text}"],
        NarrativeBlock.Paragraph paragraph => [Line(paragraph.Runs)],
        NarrativeBlock.Bullets bullets => bullets.Items.Select(item => $"- {Line(item)}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    }));

    private static string Line(ImmutableArray<TextRun> runs) => string.Concat(runs.Select(run =>
    {
        var look = (run.Bold ? "b" : "") + (run.Italic ? "i" : "");
        var text = run.Text.Replace('\n', '⏎');
        return (look, run.LinkTo) is ("", null) ? text
            : $"{{{(look.Length > 0 ? $"{look}:" : "")}{text}{(run.LinkTo is null ? "" : $"→{run.LinkTo}")}}}";
    }));

    private static NarrativePaper Paper(string id, string[] quarters, ImmutableArray<string> services) =>
        new(id, [id, $"{id} paper", $"{id} and Community Committee"], [.. quarters.Select(Quarter.Parse)], services);
}
