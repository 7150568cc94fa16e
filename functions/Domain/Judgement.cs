namespace KpiPapers.Domain;

/// <summary>A judged value's colour. No judgement (null) means information only, no target, or no value.</summary>
public enum Judgement
{
    /// <summary>Missed by more than the amber band.</summary>
    Red,

    /// <summary>Missed, within the amber band.</summary>
    Amber,

    /// <summary>On target or better.</summary>
    Green,
}
