using KpiPapers.Domain.Ledger;

namespace KpiPapers.Exports.Collecting;

/// <summary>A <see cref="Partial"/> in the making, changed in place because there is one addition for every row.</summary>
internal struct Sum
{
    private decimal _numerator;
    private decimal _denominator;
    private decimal? _min;
    private decimal? _max;

    /// <summary>Whether a row was about it, though it may have added nothing.</summary>
    public bool IsThere { get; set; }

    /// <summary>Adds to the count or total above the line.</summary>
    /// <param name="value">What the row adds.</param>
    /// <param name="isSingleValue">Whether it is a value of its own, such as one call's wait, rather than a count.</param>
    public void AddNumerator(decimal value, bool isSingleValue)
    {
        _numerator += value;
        if (!isSingleValue) return;
        if (_min is not { } min || value < min) _min = value;
        if (_max is not { } max || value > max) _max = value;
    }

    public void AddDenominator(decimal value) => _denominator += value;

    public readonly Partial ToPartial() => new(_numerator, _denominator, _min, _max);
}
