using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Collecting;

/// <summary>The smallest and the largest of some amounts.</summary>
internal struct Extremes
{
    private bool _isAny;
    private Amount _min;
    private Amount _max;

    public readonly decimal? Min => _isAny ? _min.Number : null;

    public readonly decimal? Max => _isAny ? _max.Number : null;

    public void Add(in Amount amount)
    {
        if (!_isAny) (_isAny, _min, _max) = (true, amount, amount);
        else if (amount.IsLessThan(in _min)) _min = amount;
        else if (_max.IsLessThan(in amount)) _max = amount;
    }
}
