namespace KpiPapers.Domain.Spc;

/// <summary>
/// Compares numbers that were reckoned in binary. 0.1, 0.2 and 0.3 average to a hair more than 0.2, and a value that is exactly on the
/// average, on a limit or equal to its neighbour must not be above it by that hair.
/// </summary>
/// <param name="Hair">Numbers no further apart than this are equal.</param>
internal readonly record struct Precision(double Hair)
{
    // Errors of adding up a few hundred doubles are some 1e-14 of their size, and figures are recorded in far fewer than 12 digits.
    private const double Share = 1e-12;

    public static Precision For(ReadOnlySpan<double> values)
    {
        var size = 0.0;
        foreach (var value in values) size = Math.Max(size, Math.Abs(value));
        return new(size * Share);
    }

    /// <summary>1 when the left is greater, -1 when it is less, 0 when they are equal.</summary>
    public int Compare(double left, double right) => Math.Abs(left - right) <= Hair ? 0 : left.CompareTo(right);
}
