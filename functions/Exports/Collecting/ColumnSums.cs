namespace KpiPapers.Exports.Collecting;

/// <summary>What columns of numbers come to, and of how many numbers.</summary>
internal sealed class ColumnSums(int columns)
{
    private readonly decimal[] _sums = new decimal[columns];
    private readonly long[] _counts = new long[columns];

    public int Width => _sums.Length;

    public decimal this[int column] => _sums[column];

    public long Count(int column) => _counts[column];

    public void Add(int column, decimal number)
    {
        _sums[column] += number;
        _counts[column]++;
    }

    /// <summary>Adds what other sums have come to.</summary>
    /// <returns>Itself.</returns>
    public ColumnSums Add(ColumnSums other, int sign = 1)
    {
        for (var column = 0; column < _sums.Length; column++)
        {
            _sums[column] += sign * other._sums[column];
            _counts[column] += sign * other._counts[column];
        }
        return this;
    }
}
