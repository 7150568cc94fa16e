using System.Diagnostics;

namespace KpiPapers.Domain.Ledger;

/// <summary>The arithmetic behind each <see cref="Calculation"/>.</summary>
internal static class Calculating
{
    /// <summary>The figure that months come to. Nothing to divide by is not assessed, never zero: no calls is not a wait of no seconds.</summary>
    public static Figure Of(this Calculation calculation, IReadOnlyList<Partial> months)
    {
        var all = months.Aggregate(Partial.Empty, (sum, month) => sum.Merge(month));
        if (calculation is Calculation.Total) return Figure.Of(all.Numerator);
        if (all.Denominator == 0) return Figure.NotAssessed;
        return calculation switch
        {
            Calculation.Share => new(ValueState.Value, 100 * all.Numerator / all.Denominator, all.Numerator, all.Denominator),
            Calculation.WeightedMean => Figure.Of(all.Numerator / all.Denominator),
            Calculation.MeanOfMonths => Figure.Of(MeanOfMonths(months)),
            _ => throw new UnreachableException(),
        };
    }

    private static decimal MeanOfMonths(IReadOnlyList<Partial> months)
    {
        var mean = months.Where(month => month.Denominator != 0).Average(month => month.Numerator / month.Denominator);

        // Monthly means rarely fit a decimal, so three that average exactly to the target can come out a hair beyond it and change its
        // colour. The hair is at most a few units in the 19th decimal for any figure below a thousand million.
        var withoutTheHair = Math.Round(mean, 15);
        return Math.Abs(mean - withoutTheHair) < 1e-18m ? withoutTheHair : mean;
    }
}
