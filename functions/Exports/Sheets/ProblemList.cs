using System.Collections.Immutable;
using System.Text;

namespace KpiPapers.Exports.Sheets;

/// <summary>Collects what is wrong with a file: counts everything and keeps the first so many, so that memory stays flat however bad it is.</summary>
internal sealed class ProblemList(int capacity)
{
    private const int LongestValue = 200;
    private readonly List<CellProblem> _kept = [];

    public long Count { get; private set; }

    public ImmutableArray<CellProblem> Kept => [.. _kept];

    /// <summary>Whether a further problem is only counted, so that its words need not be found.</summary>
    public bool IsFull => _kept.Count >= capacity;

    public void Add(CellProblem problem)
    {
        Count++;
        if (!IsFull) _kept.Add(problem with { Value = Shortened(problem.Value) });
    }

    public void Add(long row, string column, ReadOnlySpan<byte> value, string wrong, string expected) =>
        Add(new(row, column, IsFull ? "" : Encoding.UTF8.GetString(value), wrong, expected));

    /// <summary>Takes back what was said of a row.</summary>
    public void Forget(long row) => Count -= _kept.RemoveAll(problem => problem.Row == row);

    private static string Shortened(string value) => value.Length <= LongestValue ? value : string.Concat(value.AsSpan(0, LongestValue), "…");
}
