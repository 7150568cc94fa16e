using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Sees to it that each day and site has one row, where a second would be counted twice.</summary>
/// <param name="day">The slot of the column that holds the day, month or quarter.</param>
internal sealed class OneRowEach(int day)
{
    private readonly Dictionary<(SiteDays Site, DateOnly Day), long> _rows = [];

    /// <summary>False for a second row of the same day and site, which is then reported.</summary>
    public bool IsFirst(SheetRow row, SiteDays site)
    {
        if (_rows.TryAdd((site, row[day].Day), row.Number)) return true;
        var (first, what) = (_rows[(site, row[day].Day)], row.Heading(day).ToLowerInvariant());
        row.Wrong(day, $"Row {first} is about the same {what} already.", "one row for each, or the later of the two alone");
        return false;
    }
}
