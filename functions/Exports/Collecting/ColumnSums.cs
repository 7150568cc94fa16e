using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Collecting;

/// <summary>What columns of numbers come to, and of how many numbers; and products of them, for means that are weighted.</summary>
/// <param name="columns">How many columns.</param>
/// <param name="products">How many products of two columns.</param>
internal sealed class ColumnSums(int columns, int products)
{
    private readonly Total[] _sums = new Total[columns];
    private readonly long[] _counts = new long[columns];
    private readonly decimal[] _products = new decimal[products];

    public decimal this[int column] => _sums[column].Number;

    public long Count(int column) => _counts[column];

    public decimal Product(int place) => _products[place];

    public void Add(int column, in Amount amount)
    {
        _sums[column].Add(in amount);
        _counts[column]++;
    }

    public void AddProduct(int place, decimal product) => _products[place] += product;

    /// <summary>Adds what other sums have come to, or takes it away.</summary>
    /// <returns>Itself.</returns>
    public ColumnSums Add(ColumnSums other, int sign = 1)
    {
        for (var column = 0; column < _sums.Length; column++)
        {
            _sums[column].Add(new Amount(sign * other[column]));
            _counts[column] += sign * other._counts[column];
        }
        for (var place = 0; place < _products.Length; place++) _products[place] += sign * other._products[place];
        return this;
    }
}
