using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Collecting;

/// <summary>What columns of numbers come to, and of how many numbers.</summary>
internal sealed class ColumnSums(int columns)
{
    private readonly Total[] _sums = new Total[columns];
    private readonly long[] _counts = new long[columns];

    public int Width => _sums.Length;

    public decimal this[int column] => _sums[column].Number;

    public long Count(int column) => _counts[column];

    public void Add(int column, in Amount amount)
    {
        _sums[column].Add(in amount);
        _counts[column]++;
    }

    /// <summary>Adds what other sums have come to.</summary>
    /// <returns>Itself.</returns>
    public ColumnSums Add(ColumnSums other, int sign = 1)
    {
        for (var column = 0; column < _sums.Length; column++)
        {
            _sums[column].Add(new Amount(sign * other[column]));
            _counts[column] += sign * other._counts[column];
        }
        return this;
    }
}
