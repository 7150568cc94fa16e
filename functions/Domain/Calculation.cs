namespace KpiPapers.Domain;

/// <summary>How a quarter's value comes from what the exports hold; part of an indicator's definition, because the choice moves the figure.</summary>
public enum Calculation
{
    /// <summary>The numerators added up: a count, such as attendances.</summary>
    Total,

    /// <summary>Numerators over denominators, in per cent: a share, such as abandoned of offered.</summary>
    Share,

    /// <summary>
    /// The simple mean of the monthly means, each month counting alike however busy it was. Months with a zero denominator are left out.
    /// Councils whose telephony reports monthly averages work this way: a quarter of 79.33 is 238 / 3.
    /// </summary>
    MeanOfMonths,

    /// <summary>All numerators over all denominators: each call counts alike.</summary>
    WeightedMean,

    /// <summary>The smallest single value of the quarter.</summary>
    Smallest,

    /// <summary>The largest single value of the quarter, such as the longest wait.</summary>
    Largest,
}
