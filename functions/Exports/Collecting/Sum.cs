using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Collecting;

/// <summary>A <see cref="Partial"/> in the making, changed in place because there is one addition for every row.</summary>
internal struct Sum
{
    private Total _numerator;
    private Total _denominator;
    private Extremes _extremes;

    /// <summary>Whether a row was about it, though it may have added nothing.</summary>
    public bool IsThere { get; set; }

    /// <summary>Adds to the count or total above the line.</summary>
    /// <param name="amount">What the row adds.</param>
    /// <param name="isSingleValue">Whether it is a value of its own, such as one call's wait, rather than a count.</param>
    public void AddNumerator(in Amount amount, bool isSingleValue)
    {
        _numerator.Add(in amount);
        if (isSingleValue) _extremes.Add(in amount);
    }

    public void AddDenominator(in Amount amount) => _denominator.Add(in amount);

    public readonly Partial ToPartial() => new(_numerator.Number, _denominator.Number, _extremes.Min, _extremes.Max);
}
