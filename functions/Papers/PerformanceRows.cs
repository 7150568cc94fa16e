using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>The performance table: one row for each indicator, under its corporate objective.</summary>
internal static class PerformanceRows
{
    private const string InfoOnly = "Info Only";

    private const string Key =
        "Green: on target or better. Amber: missed within the tolerance. Red: missed by more. Tally: red, amber, green in the last four quarters.";

    public static PerformanceTable Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) => new(
        $"Results for {quarter.MonthsForm()}",
        Key,
        $"This quarter ({quarter.LastMonthForm()})",
        $"Previous quarter ({quarter.Previous.LastMonthForm()})",
        $"Same quarter last year ({quarter.SameQuarterLastYear.LastMonthForm()})",
        [
            .. indicators.GroupBy(indicator => indicator.Objective)
                .Select(objective => new ObjectiveGroup(objective.Key, [.. objective.Select(indicator => Row(indicator, quarter, inputs))])),
        ]);

    private static IndicatorRow Row(Indicator indicator, Quarter quarter, PaperInputs inputs)
    {
        var result = inputs.Result(indicator, quarter);
        var judgement = result?.Judgement;
        var commentary = inputs.Commentary(indicator, quarter)?.Commentary;
        return new()
        {
            Code = indicator.Code,
            Unit = indicator.Unit.Name,
            Name = indicator.Label,
            ThisQuarter = Cell(indicator, quarter, inputs, result?.Largest),
            PreviousQuarter = Cell(indicator, quarter.Previous, inputs),
            LastYear = Cell(indicator, quarter.SameQuarterLastYear, inputs),
            SincePrevious = TravelWords.Between(indicator, quarter, quarter.Previous, inputs),
            SinceLastYear = TravelWords.Between(indicator, quarter, quarter.SameQuarterLastYear, inputs),
            Judgement = judgement,
            JudgementText = judgement?.ToString() ?? (indicator.Polarity is Polarity.InfoOnly ? InfoOnly : "Not judged"),
            Tally = indicator.Polarity is Polarity.InfoOnly
                ? null
                : Tally.Of(Enumerable.Range(0, Tally.Quarters).Select(back => inputs.Result(indicator, quarter.Add(-back))?.Judgement)),
            Comment = Words(commentary?.Comment, judgement, "No comment received"),
            Action = Words(commentary?.Action, judgement, "No action received"),
        };
    }

    private static ResultCell Cell(Indicator indicator, Quarter quarter, PaperInputs inputs, decimal? largest = null)
    {
        var result = inputs.Result(indicator, quarter);
        var figure = result?.Figure ?? Figure.NoData;
        var target = inputs.Target(indicator, quarter);
        return new(
            FigureText.Of(figure, indicator.Unit),
            figure is { Numerator: { } numerator, Denominator: { } denominator } ? $"{Unit.Number(numerator)} / {Unit.Number(denominator)}" : "",
            indicator.Polarity is Polarity.InfoOnly ? InfoOnly : target is null ? "No target" : $"Target: {FigureText.Of(target, indicator.Unit)}",
            string.Join(", ", Notes(result, largest, indicator, inputs)))
        {
            Quarter = quarter,
            Figure = figure,
            TargetValue = target?.Value,
            TargetUpTo = target?.UpTo,
            Judgement = result?.Judgement,
            IsProvisional = result?.IsProvisional ?? false,
            Revision = result?.Revision ?? 0,
        };
    }

    private static IEnumerable<string> Notes(Result? result, decimal? largest, Indicator indicator, PaperInputs inputs)
    {
        if (largest is { } most) yield return $"{LargestWord(indicator.Unit)}: {indicator.Unit.Print(most)}";
        if (result is { IsProvisional: true }) yield return "Provisional";
        if (Revisions.IsRevised(result, indicator, inputs))
            yield return inputs.FirstFigure(indicator, result.Quarter) is { } first ? $"Revised, first {first}" : "Revised";
    }

    private static string LargestWord(Unit unit) => unit.Name is "seconds" or "minutes" or "hours" or "days" ? "Longest" : "Largest";

    /// <summary>A miss must be explained, so its silence is named; any other silence is no news.</summary>
    private static string Words(string? said, Judgement? judgement, string whenMissing) =>
        !string.IsNullOrWhiteSpace(said) ? said
        : judgement is Judgement.Red or Judgement.Amber ? whenMissing
        : "None";
}
