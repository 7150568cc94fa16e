namespace KpiPapers.Domain;

/// <summary>
/// Whether a figure got better. In words, because an arrow alone does not say which way is good: members of one council took fewer
/// phone calls, marked as declining, for a fault (Gloucester).
/// </summary>
public enum DirectionOfTravel
{
    /// <summary>One of the two quarters has no value, or the indicator is for information only.</summary>
    NoComparison,

    /// <summary>Nearer to what is wanted.</summary>
    Better,

    /// <summary>Further from what is wanted.</summary>
    Worse,

    /// <summary>Equal as printed: a difference that no reader can see is no news.</summary>
    Same,
}

/// <summary>
/// Compares a quarter with an earlier one. Papers do it twice: with the quarter before and with the same quarter last year
/// (Maidstone 2023/24 and Havering 2013 both print a short and a long trend).
/// </summary>
public static class Travel
{
    /// <summary>The direction from an earlier figure to a later one, by polarity, at the printed precision of two decimals.</summary>
    /// <param name="later">This quarter.</param>
    /// <param name="earlier">The previous quarter, or the same quarter last year.</param>
    /// <param name="polarity">Which way is good.</param>
    /// <param name="target">The range to be inside of; only a range needs it, and without it there is no comparison.</param>
    public static DirectionOfTravel Between(Figure? later, Figure? earlier, Polarity polarity, Target? target = null)
    {
        if (later is not { State: ValueState.Value, Value: { } laterValue } || earlier is not { State: ValueState.Value, Value: { } earlierValue })
            return DirectionOfTravel.NoComparison;
        var (now, then) = (Printed(laterValue), Printed(earlierValue));
        return polarity switch
        {
            Polarity.LowerIsBetter => ByDistance(now, then),
            Polarity.HigherIsBetter => ByDistance(-now, -then),
            Polarity.Range when target is not null => ByDistance(Outside(now, target), Outside(then, target)),
            _ => DirectionOfTravel.NoComparison,
        };
    }

    private static DirectionOfTravel ByDistance(decimal now, decimal then) =>
        now.CompareTo(then) switch
        {
            < 0 => DirectionOfTravel.Better,
            > 0 => DirectionOfTravel.Worse,
            _ => DirectionOfTravel.Same,
        };

    private static decimal Outside(decimal value, Target range) =>
        Math.Max(0, Math.Max(range.Value - value, value - (range.UpTo ?? range.Value)));

    private static decimal Printed(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
