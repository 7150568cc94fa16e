namespace KpiPapers.Exports.Cells;

/// <summary>A number, kept as a long where it is whole and a decimal is not asked for: a long is compared and added up in a tenth of the time.</summary>
internal readonly struct Amount
{
    private readonly decimal _number;   // where it is not whole

    /// <param name="whole">Less than <see cref="Total.Most"/> in either direction.</param>
    public Amount(long whole) => (Whole, IsWhole) = (whole, true);

    public Amount(decimal number) => _number = number;

    /// <summary>Whether it is known to be whole; 2.0 may not be.</summary>
    public bool IsWhole { get; }

    public long Whole { get; }

    public decimal Number => IsWhole ? Whole : _number;

    public bool IsLessThan(in Amount other) => IsWhole && other.IsWhole ? Whole < other.Whole : Number < other.Number;

    public bool IsZero => IsWhole ? Whole == 0 : _number == 0;
}
