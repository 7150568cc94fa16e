namespace KpiPapers.Domain;

/// <summary>
/// The red, amber, green rule: on target or better is green, missed within the amber band is amber, beyond it red.
/// Both limits are inclusive, as councils count a target met as green (Maidstone 2023/24, Reigate and Banstead), and values are judged
/// unrounded: 330.001 against 330 is beyond it, though both are printed as 330.
/// </summary>
public static class Rag
{
    /// <summary>Stored with every judgement, so that a later change of the rule never repaints an issued paper.</summary>
    public const string RuleVersion = "rag-1";

    /// <summary>Judges a figure. Null for information only, without a target, or without a value.</summary>
    public static Judgement? Judge(Figure figure, Target? target, Polarity polarity) =>
        figure is { State: ValueState.Value, Value: { } value } && target is not null ? Judge(value, target, polarity) : null;

    private static Judgement? Judge(decimal value, Target target, Polarity polarity) => polarity switch
    {
        Polarity.LowerIsBetter => Above(value, target.Value, target.Tolerance),
        Polarity.HigherIsBetter => Below(value, target.Value, target.Tolerance),
        Polarity.Range => value < target.Value
            ? Below(value, target.Value, target.Tolerance)
            : Above(value, target.UpTo ?? target.Value, target.Tolerance),
        _ => null,
    };

    private static Judgement Above(decimal value, decimal limit, Tolerance tolerance) =>
        value <= limit ? Judgement.Green
        : value <= tolerance.AmberLimit(limit, missedAbove: true) ? Judgement.Amber
        : Judgement.Red;

    private static Judgement Below(decimal value, decimal limit, Tolerance tolerance) =>
        value >= limit ? Judgement.Green
        : value >= tolerance.AmberLimit(limit, missedAbove: false) ? Judgement.Amber
        : Judgement.Red;
}
