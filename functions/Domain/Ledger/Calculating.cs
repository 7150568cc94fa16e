using System.Diagnostics;

namespace KpiPapers.Domain.Ledger;

/// <summary>The arithmetic behind each <see cref="Calculation"/>.</summary>
internal static class Calculating
{
    /// <summary>
    /// The figure that months come to. Nothing to divide by, or no single value to choose from, is not assessed, never zero: no calls is not
    /// a wait of no seconds.
    /// </summary>
    public static Figure Of(this Calculation calculation, IReadOnlyList<Partial> months)
    {
        var all = months.Aggregate(Partial.Empty, (sum, month) => sum.Merge(month));
        if (all.Denominator == 0 && calculation is Calculation.Share or Calculation.MeanOfMonths or Calculation.WeightedMean) return Figure.NotAssessed;
        return calculation switch
        {
            Calculation.Total => Figure.Of(all.Numerator),
            Calculation.Smallest => Single(all.Min),
            Calculation.Largest => Single(all.Max),
            Calculation.Share => new(ValueState.Value, 100 * all.Numerator / all.Denominator, all.Numerator, all.Denominator),
            Calculation.WeightedMean => Figure.Of(all.Numerator / all.Denominator),
            Calculation.MeanOfMonths => Figure.Of(MeanOfMonths(months)),
            _ => throw new UnreachableException(),
        };
    }

    private static Figure Single(decimal? value) => value is { } there ? Figure.Of(there) : Figure.NotAssessed;

    private static decimal MeanOfMonths(IReadOnlyList<Partial> months)
    {
        var mean = months.Where(month => month.Denominator != 0).Average(month => month.Numerator / month.Denominator);

        // Monthly means rarely fit a decimal, so three that average exactly to the target can come out a hair beyond it and change its
        // colour. The hair is at most a few units in the 19th decimal for any figure below a thousand million.
        var withoutTheHair = Math.Round(mean, 15);
        return Math.Abs(mean - withoutTheHair) < 1e-18m ? withoutTheHair : mean;
    }
}
