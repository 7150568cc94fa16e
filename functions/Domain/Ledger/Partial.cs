namespace KpiPapers.Domain.Ledger;

/// <summary>
/// What some rows of an export add to a figure. For a share or a mean, the numerator is the total above the line and the denominator
/// the count below it; for a total, the numerator alone counts. Merging is associative and commutative, so rows may come in any order.
/// </summary>
/// <param name="Numerator">For instance the seconds waited, or the calls abandoned.</param>
/// <param name="Denominator">For instance the calls answered, or the calls offered.</param>
/// <param name="Min">The smallest single value, where rows have one.</param>
/// <param name="Max">The largest single value, where rows have one.</param>
public sealed record Partial(decimal Numerator, decimal Denominator, decimal? Min = null, decimal? Max = null)
{
    /// <summary>Nothing: merging it changes nothing.</summary>
    public static Partial Empty { get; } = new(0, 0);

    /// <summary>Both together.</summary>
    public Partial Merge(Partial other) => new(
        Numerator + other.Numerator,
        Denominator + other.Denominator,
        Least(Min, other.Min),
        Least(-Max, -other.Max) is { } least ? -least : null);

    private static decimal? Least(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
