using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>The performance table with its key.</summary>
internal static class PerformanceHtml
{
    private const int Columns = 7;

    public static IEnumerable<XElement> Blocks(PerformanceTable table, string id, string section) =>
    [
        new("p", HtmlText.Of(table.Key)),
        HtmlTable.Framed(
            id,
            section,
            "performance",
            table.Caption,
            [
                HtmlTable.Head(
                    ("Indicator", false),
                    (table.ThisQuarter, false),
                    (table.PreviousQuarter, false),
                    (table.LastYear, false),
                    ("RAG and tally", false),
                    ("Comments", false),
                    ("Actions", false)),
                .. table.Objectives.Select(Body).DefaultIfEmpty(Empty()),
            ]),
    ];

    private static XElement Body(ObjectiveGroup group) => new(
        "tbody",
        new XElement("tr", new XElement(
            "th",
            new XAttribute("scope", "rowgroup"),
            new XAttribute("colspan", Columns),
            new XElement("span", HtmlText.Of(group.Objective)))),
        group.Indicators.Select(Row));

    private static XElement Empty() =>
        new("tbody", new XElement("tr", new XElement("td", new XAttribute("colspan", Columns), "No indicators.")));

    private static XElement Row(IndicatorRow row) => new(
        "tr",
        HtmlTable.RowHead(row.Name),
        Result(row.ThisQuarter),
        Result(row.PreviousQuarter, TravelWords.Since(row.SincePrevious)),
        Result(row.LastYear, TravelWords.Since(row.SinceLastYear)),
        Rag(row),
        HtmlTable.Cell(row.Comment),
        HtmlTable.Cell(row.Action));

    private static XElement Result(ResultCell result, string travel = "") => new(
        "td",
        new XElement("p", new XElement("strong", HtmlText.Of(result.Value))),
        new[] { result.Counts, result.Target, result.Notes, travel }
            .Where(line => line.Length > 0).Select(line => new XElement("p", HtmlText.Of(line))));

    private static XElement Rag(IndicatorRow row) => new(
        "td",
        new XElement(
            "p",
            RagMarkHtml.Of(row.Judgement),
            new XElement(row.Judgement is null ? "span" : "strong", HtmlText.Of(row.JudgementText))),
        row.Tally is { } tally ? new XElement("p", Words(tally)) : null);

    /// <summary>With the colours named: three bare numbers say nothing to who hears them.</summary>
    private static string Words(Tally tally) => $"Tally: {tally.Red} red, {tally.Amber} amber, {tally.Green} green";
}
