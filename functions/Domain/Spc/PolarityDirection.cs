namespace KpiPapers.Domain.Spc;

/// <summary>How an indicator's <see cref="Polarity"/> reads on a chart of usual variation.</summary>
public static class PolarityDirection
{
    /// <summary>
    /// The improvement direction of a polarity. A range is neutral, because higher is better below it and worse above it, and a verdict
    /// knows one direction only; information only is neutral, because it is never judged.
    /// </summary>
    public static ImprovementDirection ImprovementDirection(this Polarity polarity) => polarity switch
    {
        Polarity.HigherIsBetter => Spc.ImprovementDirection.HigherIsBetter,
        Polarity.LowerIsBetter => Spc.ImprovementDirection.LowerIsBetter,
        _ => Spc.ImprovementDirection.Neutral,
    };
}
