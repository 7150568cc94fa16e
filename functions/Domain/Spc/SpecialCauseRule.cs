namespace KpiPapers.Domain.Spc;

/// <summary>
/// Why a value is out of the ordinary. A value that meets several rules has the first of them, in this order
/// (<c>ptd_special_cause_type</c> in R/ptd_calculate_point_type.R, NHSRplotthedots 0.2.2).
/// </summary>
public enum SpecialCauseRule
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Above the upper or below the lower limit; on a limit is inside.</summary>
    OutsideLimits,

    /// <summary>One of <see cref="ProcessControl.TrendLength"/> values in a row that only rise or only fall; a tie ends a trend.</summary>
    Trend,

    /// <summary>
    /// Beyond a near limit but not outside, with a second such value among three in a row that are all on one side of the average.
    /// </summary>
    TwoOfThree,

    /// <summary>
    /// One of <see cref="ProcessControl.RunLength"/> values in a row on one side of the average; a value on the average ends a run.
    /// </summary>
    Run,
}
