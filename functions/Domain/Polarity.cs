namespace KpiPapers.Domain;

/// <summary>Which way is good. Stated in words beside every figure, because fewer is not always worse.</summary>
public enum Polarity
{
    /// <summary>Less is better, for instance a wait.</summary>
    LowerIsBetter,

    /// <summary>More is better, for instance satisfaction.</summary>
    HigherIsBetter,

    /// <summary>Best between two ends, for instance staffing against plan.</summary>
    Range,

    /// <summary>Shown for information, with no target by design; never judged.</summary>
    InfoOnly,
}
