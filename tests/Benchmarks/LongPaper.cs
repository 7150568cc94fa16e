using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Papers;
using KpiPapers.Papers.Model;

namespace KpiPapers.Benchmarks;

/// <summary>The shipped paper with its indicators over and over, each under a code of its own, with figures and words for all quarters.</summary>
internal static class LongPaper
{
    private const string Comment = "Demand rose in the second month and fell again after the new rota; the team expects the next quarter to be as good.";
    private const string Action = "Two more officers are trained by November.";

    private static readonly Submission File = new("id", "figures", "figures.csv", default, "", new string('0', 64), 1);

    public static Paper Of(int count)
    {
        var meeting = Shipped.Paper.Meetings[0];
        var shipped = Shipped.Indicators.All;
        var indicators = Enumerable.Range(0, count)
            .Select(number => shipped[number % shipped.Length] with { Code = $"KPI{number:00}" })
            .OrderBy(indicator => indicator.Objective, StringComparer.Ordinal)
            .ToList();
        var results =
            from indicator in indicators
            from quarter in PaperInputs.QuartersOf(meeting.Quarter)
            select Result.Of(indicator, quarter, new QuarterFigure(Figure(indicator, quarter), [], [], IsProvisional: false));
        var comments = indicators.Select(indicator => new SubmittedCommentary(new(indicator.Code, meeting.Quarter, Comment, Action), File));
        var definition = Shipped.Paper with { Indicators = [.. indicators.Select(indicator => indicator.Code)] };
        return PaperComposer.Compose(definition, meeting, new PaperInputs(indicators, results, comments, [], []));
    }

    /// <summary>Around the target, from row to row and quarter to quarter, so that there are all three colours.</summary>
    private static Figure Figure(Indicator indicator, Quarter quarter)
    {
        var target = indicator.TargetFor(quarter)?.Value ?? 2000;
        var value = target * (80 + (((indicator.Code[^1] * 7) + (indicator.Code[^2] * 11) + (17 * quarter.Number)) % 40)) / 100;
        return indicator.Calculation is Calculation.Share
            ? new(ValueState.Value, value, value * 40, 4000)
            : Domain.Figure.Of(value);
    }
}
