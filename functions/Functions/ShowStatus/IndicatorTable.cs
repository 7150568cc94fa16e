using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Functions.Web;
using KpiPapers.Papers;
using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Model;

namespace KpiPapers.Functions.ShowStatus;

/// <summary>A paper's indicators, a row each, in so few bytes that two hundred make a page that opens at once.</summary>
internal static class IndicatorTable
{
    private const int LongestComment = 60, SparklineQuarters = 8;

    public static XElement Of(PaperStatus paper, string section) => WebPart.Table(
        section,
        $"{section}-indicators",
        $"Indicators for the {paper.Definition.Committee}{(paper.Definition.Cover.IsExempt ? ", Part II" : "")}, {paper.Content.Quarter.MonthsForm()}",
        ["Indicator", "Colour", "Result", "Since the previous quarter", "Comment"],
        paper.Rows.Select(row => new object?[]
        {
            WebPart.Link(row.Name, ShowIndicator.ShowIndicator.AddressOf(row.Code)),
            Colour(row),
            new object?[] { new XElement("b", row.ThisQuarter.Value), new XElement("small", Details(row.ThisQuarter)) },
            new object?[] { row.SincePrevious, IndicatorHtml.Sparkline(Values(row, paper)) },
            Comment(row),
        }));

    /// <summary>Shape, word and letter; the letter is the one of the tally below it.</summary>
    private static object?[] Colour(IndicatorRow row) =>
    [
        IndicatorHtml.Mark(row.Judgement),
        row.Judgement is { } judgement ? $"{row.JudgementText}\u00A0({$"{judgement}"[0]})" : row.JudgementText,
        row.Tally is { } tally ? new XElement("small", $"{tally}") : null,
    ];

    private static string Details(ResultCell cell) => string.Join(" · ", new[] { cell.Counts, cell.Target, cell.Notes }.Where(part => part.Length > 0));

    private static ImmutableArray<decimal?> Values(IndicatorRow row, PaperStatus paper) =>
    [
        .. PaperInputs.ChartedQuartersOf(paper.Content.Quarter).Take(SparklineQuarters).Reverse().Select(quarter => paper.Inputs.Result(row.Code, quarter)?.Figure.Value)
            .SkipWhile(value => value is null),
    ];

    /// <summary>Its beginning: all of it stands on the indicator's page.</summary>
    private static string Comment(IndicatorRow row)
    {
        if (row.Comment == "None") return "";
        if (row.Comment.Length <= LongestComment) return row.Comment;
        var end = row.Comment.LastIndexOf(' ', LongestComment);
        return $"{row.Comment[..(end > 0 ? end : LongestComment)]}\u2026";
    }
}
