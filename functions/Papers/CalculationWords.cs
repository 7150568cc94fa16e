using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>How a quarter's figure is made, in words.</summary>
public static class CalculationWords
{
    /// <summary>A phrase that begins with a capital letter and has no full stop.</summary>
    public static string Of(Calculation calculation) => calculation switch
    {
        Calculation.Total => "Everything that was counted in the quarter, added up",
        Calculation.Share => "The first count of the quarter as a percentage of the second",
        Calculation.MeanOfMonths => "The average of the monthly averages, each month counting alike",
        Calculation.Smallest => "The smallest single value of the quarter",
        Calculation.Largest => "The largest single value of the quarter",
        _ => "The average over everything that was counted in the quarter, each case counting alike",
    };
}
