using System.Collections.Immutable;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>The performance table with its key.</summary>
internal static class PerformancePdf
{
    public static IEnumerable<Block> Blocks(PerformanceTable table) => table.Objectives.IsEmpty ? [Paragraph.Of("No indicators.")] :
    [
        Paragraph.Of(table.Key),
        new Table
        {
            Caption = table.Caption,
            Columns =
            [
                new Column("Indicator", 16),
                new Column(table.ThisQuarter, 16),
                new Column(table.PreviousQuarter, 16),
                new Column(table.LastYear, 16),
                new Column("RAG and tally", 10),
                new Column("Comments", 21),
                new Column("Actions", 11),
            ],
            Rows = [.. table.Objectives.SelectMany(objective => objective.Indicators.Select(Row).Prepend(new GroupRow(objective.Objective)))],
        },
    ];

    private static TableRow Row(IndicatorRow row) => new CellRow(
    [
        Cell.Of(row.Name) with { IsHeader = true },
        Result(row.ThisQuarter, ""),
        Result(row.PreviousQuarter, TravelWords.Since(row.SincePrevious)),
        Result(row.LastYear, TravelWords.Since(row.SinceLastYear)),
        Rag(row),
        Cell.Of(row.Comment),
        Cell.Of(row.Action),
    ]);

    private static Cell Result(ResultCell result, string travel) => new(
    [
        new Paragraph([new Run(result.Value) { Bold = true }]),
        .. new[] { result.Counts, result.Target, result.Notes, travel }.Where(line => line.Length > 0).Select(Paragraph.Of),
    ]);

    private static Cell Rag(IndicatorRow row) => new(
    [
        new Paragraph([new Run(row.JudgementText) { Bold = row.Judgement is not null }]),
        .. row.Tally is { } tally ? [Paragraph.Of($"{tally}".Replace(' ', '\u00A0'))] : ImmutableArray<Paragraph>.Empty,
    ])
    {
        Mark = RagMarks.Of(row.Judgement),
    };
}
