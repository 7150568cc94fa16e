using System.Collections.Immutable;
using System.Globalization;
using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>An indicator's values over the quarters that charts look back over: by month where the ledger has months, else by quarter.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="IsMonthly">Whether each value is a month's.</param>
/// <param name="Values">From the first period with a value to the last of the paper's quarter.</param>
internal sealed record TrendSeries(Indicator Indicator, bool IsMonthly, ImmutableArray<TrendSeries.Period> Values)
{
    private const int LeastValues = 2, MonthsInAQuarter = 3;

    /// <summary>A month or quarter.</summary>
    public sealed record Period(string Short, string Long, decimal? Value, Target? Target);

    /// <summary>Null where there are too few values for a line.</summary>
    public static TrendSeries? Of(Indicator indicator, Quarter quarter, PaperInputs inputs)
    {
        var quarters = PaperInputs.ChartedQuartersOf(quarter).Reverse()
            .Select(past => (Quarter: past, Result: inputs.Result(indicator, past), Target: inputs.Target(indicator, past))).ToList();
        // A quarter that was stated as a whole has no months, and a line of both kinds would compare what cannot be compared.
        var isMonthly = quarters.All(item => item.Result is not { Figure.State: ValueState.Value, Months.IsEmpty: true });
        var periods = quarters.SelectMany(item => isMonthly ? Months(item.Quarter, item.Result, item.Target) : [Whole(item.Quarter, item.Result, item.Target)])
            .SkipWhile(period => period.Value is null).ToImmutableArray();
        return periods.Count(period => period.Value is not null) < LeastValues ? null : new(indicator, isMonthly, periods);
    }

    private static IEnumerable<Period> Months(Quarter quarter, Result? result, Target? target) =>
        Enumerable.Range(0, MonthsInAQuarter).Select(quarter.FirstDay.AddMonths).Select(month => new Period(
            month.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            month.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            result?.Months.FirstOrDefault(value => value.Month == month)?.Value,
            target));

    private static Period Whole(Quarter quarter, Result? result, Target? target) => new(
        $"Q{quarter.Number} {quarter.YearForm()}", quarter.MonthsForm(), result?.Figure.Value, target);
}
