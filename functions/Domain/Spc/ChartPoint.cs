namespace KpiPapers.Domain.Spc;

/// <summary>A value with what it says.</summary>
/// <param name="Value">In the indicator's unit, as it was passed in.</param>
/// <param name="Class">Usual variation, or good or bad news.</param>
/// <param name="Rule">Why it is out of the ordinary.</param>
/// <param name="Side">Which way it is out of the ordinary.</param>
public sealed record ChartPoint(double Value, PointClass Class, SpecialCauseRule Rule, PointSide Side)
{
    internal static ChartPoint NotJudged(double value) => new(value, PointClass.NotJudged, SpecialCauseRule.None, PointSide.None);

    internal static ChartPoint Of(double value, Signal signal, ImprovementDirection direction) => new(
        value,
        (signal.Sign, direction) switch
        {
            (0, _) => PointClass.CommonCause,
            ( > 0, ImprovementDirection.Neutral) => PointClass.NeutralHigh,
            ( < 0, ImprovementDirection.Neutral) => PointClass.NeutralLow,
            ( > 0, ImprovementDirection.HigherIsBetter) or ( < 0, ImprovementDirection.LowerIsBetter) => PointClass.Improvement,
            _ => PointClass.Concern,
        },
        signal.Rule,
        signal.Sign switch
        {
            > 0 => PointSide.High,
            < 0 => PointSide.Low,
            _ => PointSide.None,
        });
}
