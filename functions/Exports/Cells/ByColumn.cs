namespace KpiPapers.Exports.Cells;

/// <summary>What has been seen of each column of a file, of which there are a few.</summary>
/// <typeparam name="TSeen">What is noted of a column.</typeparam>
internal sealed class ByColumn<TSeen>
    where TSeen : class, new()
{
    private readonly List<(string Heading, TSeen Seen)> _columns = [];

    /// <summary>All columns of which something has been noted.</summary>
    public IEnumerable<(string Heading, TSeen Seen)> All => _columns;

    /// <summary>What has been seen of a column.</summary>
    public TSeen Of(string heading)
    {
        foreach (var (known, seen) in _columns)
            if (known == heading) return seen;   // nearly always the same object, so nothing is compared
        var first = new TSeen();
        _columns.Add((heading, first));
        return first;
    }
}
