namespace KpiPapers.Domain.Spc;

/// <summary>The rule of assurance (R/ptd_calculate_assurance_type.R).</summary>
internal static class Assuring
{
    public static Assurance Of(double? target, ImprovementDirection direction, ProcessLimits? limits, Precision precision)
    {
        if (target is not { } value || limits is null || direction is ImprovementDirection.Neutral) return Assurance.None;
        var higherIsBetter = direction is ImprovementDirection.HigherIsBetter;
        return precision.Compare(value, limits.Upper) > 0 ? Toward(!higherIsBetter)
            : precision.Compare(value, limits.Lower) < 0 ? Toward(higherIsBetter)
            : Assurance.HitAndMiss;

        static Assurance Toward(bool passes) => passes ? Assurance.ConsistentlyPasses : Assurance.ConsistentlyFails;
    }
}
