namespace KpiPapers.Benchmarks;

/// <summary>How long the runs of one thing took, in milliseconds. What else the machine does only ever adds.</summary>
internal sealed class Times(IEnumerable<double> milliseconds)
{
    private readonly List<double> _inOrder = [.. milliseconds.Order()];

    public double Median => (_inOrder[(_inOrder.Count - 1) / 2] + _inOrder[_inOrder.Count / 2]) / 2;

    /// <summary>The median, and in brackets the fastest.</summary>
    public string ToString(string format) => $"{Median.ToString(format)} ms ({_inOrder[0].ToString(format)})";
}
