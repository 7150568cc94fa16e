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
        Extreme(Min, other.Min, Math.Min),
        Extreme(Max, other.Max, Math.Max));

    private static decimal? Extreme(decimal? a, decimal? b, Func<decimal, decimal, decimal> choose) =>
        a is { } left && b is { } right ? choose(left, right) : a ?? b;
}
