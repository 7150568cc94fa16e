namespace KpiPapers.Domain.Spc;

/// <summary>A rule that fired for a value, before it is good or bad news.</summary>
/// <param name="Rule">The first rule that fired.</param>
/// <param name="Sign">1 for high or rising, -1 for low or falling, 0 when no rule fired.</param>
internal readonly record struct Signal(SpecialCauseRule Rule, int Sign);
