namespace KpiPapers.Domain.Spc;

/// <summary>
/// What a value says: usual variation, or something out of the ordinary (<c>ptd_point_type</c> in R/ptd_calculate_point_type.R,
/// NHSRplotthedots 0.2.2).
/// </summary>
public enum PointClass
{
    /// <summary>There are no limits to judge it by.</summary>
    NotJudged,

    /// <summary>Usual variation; no rule fired.</summary>
    CommonCause,

    /// <summary>Out of the ordinary, in the direction that is better.</summary>
    Improvement,

    /// <summary>Out of the ordinary, in the direction that is worse.</summary>
    Concern,

    /// <summary>Out of the ordinary and high or rising, where neither direction is better.</summary>
    NeutralHigh,

    /// <summary>Out of the ordinary and low or falling, where neither direction is better.</summary>
    NeutralLow,
}
