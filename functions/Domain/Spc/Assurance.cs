namespace KpiPapers.Domain.Spc;

/// <summary>
/// Whether a process that goes on as it is meets its target (R/ptd_calculate_assurance_type.R, NHSRplotthedots 0.2.2).
/// </summary>
public enum Assurance
{
    /// <summary>Not judged: no target, no direction that is better, or no limits.</summary>
    None,

    /// <summary>All usual variation is on the target's good side.</summary>
    ConsistentlyPasses,

    /// <summary>All usual variation is on the target's bad side.</summary>
    ConsistentlyFails,

    /// <summary>The target is within the limits, or on one of them: chance decides which months meet it.</summary>
    HitAndMiss,
}
