namespace KpiPapers.Domain;

/// <summary>The amber band: how far a target may be missed and still be amber. Its limit counts as amber.</summary>
public abstract record Tolerance
{
    private Tolerance() { }

    /// <summary>
    /// The default: 10 % of the target's size, the commonest band found in council papers (Maidstone 2023/24, Havering 2013).
    /// A target of 0 has no such band: state an absolute one.
    /// </summary>
    public static Tolerance Default { get; } = new Percent(10);

    /// <summary>A share of the target's absolute size.</summary>
    /// <param name="Of">Per cent, 0 or more.</param>
    public sealed record Percent(decimal Of) : Tolerance;

    /// <summary>A distance in the indicator's own unit: percentage points, seconds.</summary>
    /// <param name="Distance">0 or more.</param>
    public sealed record Absolute(decimal Distance) : Tolerance;

    /// <summary>
    /// A floor standard (Kent County Council): amber up to this value, red beyond it. Under a range it stands below the lower end; above the
    /// upper end there is then no amber. A floor on the good side of its target leaves no amber and takes no green away.
    /// </summary>
    /// <param name="Value">The worst amber value, in the indicator's unit.</param>
    public sealed record Floor(decimal Value) : Tolerance;

    /// <summary>The worst value that is still amber, for a target that is missed on one side.</summary>
    /// <param name="target">The target, or the end of the range that was crossed.</param>
    /// <param name="missedAbove">True when values above the target miss it.</param>
    public decimal AmberLimit(decimal target, bool missedAbove)
    {
        var sign = missedAbove ? 1 : -1;
        return this switch
        {
            Percent percent => target + (sign * Math.Abs(target) * percent.Of / 100),
            Absolute absolute => target + (sign * absolute.Distance),
            Floor floor => floor.Value,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
