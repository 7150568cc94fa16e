namespace KpiPapers.Domain.Spc;

/// <summary>Which way an unusual value is good news.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither way: unusual values are shown as high or low and a target is not judged.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,
}
