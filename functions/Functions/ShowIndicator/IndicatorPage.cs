using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Functions.Web;
using KpiPapers.Papers;
using KpiPapers.Papers.Editions;

namespace KpiPapers.Functions.ShowIndicator;

/// <summary>An indicator's page, from what it is to the files that each of its values rests on.</summary>
internal static class IndicatorPage
{
    private const string TrendId = "trend", TargetsId = "targets";

    public static WebPage Write(IndicatorHistory history)
    {
        var indicator = history.Indicator;
        return new(
            StatusCodes.Status200OK,
            indicator.Label,
            [
                IndicatorHtml.Marks,
                WebPart.Terms(
                    ("Service", indicator.Service),
                    ("Corporate objective", indicator.Objective),
                    ("How it is calculated", CalculationWords.Of(indicator.Calculation)),
                    ("Which way is good", Polarity(indicator.Polarity)),
                    ("Explained by", indicator.Owner is { } owner ? history.Configuration.RoleOf(owner) : "The lead officer of the paper")),
                WebPart.Heading("Over time", TrendId),
                .. Chart(history),
                Results(history),
                WebPart.Heading("Targets", TargetsId),
                WebPart.Paragraph("A figure is judged before it is rounded, by the target in force on the last day of its quarter. A value on a limit has the better colour."),
                Targets(indicator),
                WebPart.Heading("Every value, and the files it rests on"),
                .. Values(history),
                WebPart.Heading("Comments"),
                Comments(history),
                WebPart.Paragraph(WebPart.Link("Where the quarter stands", ShowStatus.ShowStatus.Address)),
            ])
        { IsWide = true };
    }

    private static string Polarity(Polarity polarity) => polarity switch
    {
        Domain.Polarity.LowerIsBetter => "Lower is better",
        Domain.Polarity.HigherIsBetter => "Higher is better",
        Domain.Polarity.Range => "Within a range is best",
        _ => "Neither: it is for information only, and never coloured",
    };

    private static IEnumerable<XElement> Chart(IndicatorHistory history) =>
        history.Results is [var newest, ..] && IndicatorHtml.Chart(history.Indicator, newest.Quarter, history.Inputs, "chart", TrendId) is { } chart
            ? [chart, WebPart.Paragraph(IndicatorHtml.ChartKey)]
            : [WebPart.Paragraph("There are too few values to draw a chart.")];

    private static XElement Results(IndicatorHistory history)
    {
        var papered = history.Configuration.Papers.SelectMany(paper => paper.Meetings).Select(meeting => meeting.Quarter).ToHashSet();
        return WebPart.Table(
            TrendId,
            "results",
            "Results by quarter",
            ["Quarter", "Result", "Counts", "Target", "Colour", "Notes"],
            history.Results.Select(result => new object?[]
            {
                papered.Contains(result.Quarter) ? WebPart.Link($"{result.Quarter}", ShowStatus.ShowStatus.AddressOf(result.Quarter)) : $"{result.Quarter}",
                FigureText.Of(result.Figure, history.Indicator.Unit),
                Counts(result.Figure),
                result.Target is { } target ? FigureText.Of(target, history.Indicator.Unit) : "None",
                Colour(result.Judgement),
                Notes(result),
            }));
    }

    private static string Counts(Figure figure) =>
        figure is { Numerator: { } numerator, Denominator: { } denominator } ? $"{Unit.Number(numerator)} / {Unit.Number(denominator)}" : "";

    private static object?[] Colour(Judgement? judgement) =>
        [IndicatorHtml.Mark(judgement), judgement is null ? "Not judged" : $"{judgement}\u00A0({$"{judgement}"[0]})"];

    private static string Notes(Result result) => string.Join(", ", new[]
    {
        result.IsProvisional ? "provisional" : "",
        result.IsIssued ? "issued" : "",
        result.Revision switch { 0 => "", 1 => "revised once", var times => $"revised {times} times" },
    }.Where(note => note.Length > 0));

    private static XElement Targets(Indicator indicator) => indicator.Targets.IsEmpty
        ? WebPart.Paragraph("None: it is for information only.")
        : WebPart.Table(
            TargetsId,
            "targets-table",
            "Targets by the day from which they count",
            ["From", "Target", "Green", "Amber", "Red"],
            indicator.Targets.OrderByDescending(target => target.From).Select(target => (object?[])
                [$"{target.From:d MMMM yyyy}", FigureText.Of(target, indicator.Unit), .. ColourRules.Of(indicator, target)]));

    /// <summary>Quarter by quarter, its value now and those that it had before.</summary>
    private static IEnumerable<XElement> Values(IndicatorHistory history) => history.Results.IsEmpty
        ? [WebPart.Paragraph("None has come in yet.")]
        : history.Results.Select(result =>
        {
            var former = history.Former.Where(value => value.Quarter == result.Quarter).Reverse().ToList();
            return WebPart.Fold(
                $"{result.Quarter}: {FigureText.Of(result.Figure, history.Indicator.Unit)}{(former.Count == 0 ? "" : $", {(former.Count == 1 ? "one value" : $"{former.Count} values")} before that")}",
                [.. former.Prepend(result).SelectMany((value, place) => Value(value, place, history.Indicator))]);
        });

    private static IEnumerable<XElement> Value(Result value, int place, Indicator indicator)
    {
        yield return WebPart.SubHeading($"{(place == 0 ? "Now" : "Before that")}: {FigureText.Of(value.Figure, indicator.Unit)}{(value.IsProvisional ? ", provisional" : "")}");
        yield return WebPart.Paragraph(
            value.Target is { } target
                ? $"{(value.Judgement is { } judgement ? $"{judgement}" : "Not judged")}, against {FigureText.Of(target, indicator.Unit)} in force from {target.From:d MMMM yyyy}, by rule {value.RuleVersion}."
                : "Not judged: there was no target.");
        yield return value.Sources.IsEmpty ? WebPart.Paragraph("It rests on no file.") : WebPart.List(value.Sources.Select(Source));
    }

    private static object Source(Submission file) => new object[]
    {
        $"{file.FileName}, {Unit.Number(file.Rows)} {(file.Rows == 1 ? "row" : "rows")}, dropped on {LondonTime.Words(file.Dropped)}. SHA-256: ",
        new XElement("code", file.Sha256),
    };

    private static XElement Comments(IndicatorHistory history) => history.Comments.IsEmpty
        ? WebPart.Paragraph("Nobody has commented on it.")
        : WebPart.Terms(history.Comments.Select(comment => ($"{comment.Commentary.Quarter}", (object)new object[]
        {
            WebPart.Paragraph(comment.Commentary.Comment.Length > 0 ? comment.Commentary.Comment : "No comment"),
            comment.Commentary.Action.Length > 0 ? WebPart.Paragraph($"Action: {comment.Commentary.Action}") : "",
            new XElement("small", $"{(comment.Commentary.Approver.Length > 0 ? $"Approved by {comment.Commentary.Approver}. " : "")}From {comment.Submission.FileName}, dropped on {LondonTime.Words(comment.Submission.Dropped)}."),
        })));
}
