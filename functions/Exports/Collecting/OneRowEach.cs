using KpiPapers.Domain;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Sees to it that each day (or time) and site has one row, where a second would be counted twice. The hour before the clocks go back is
/// there twice.
/// </summary>
/// <param name="day">The slot of the column that says when; -1 where all rows belong to one period.</param>
/// <param name="dimension">The slot of the column with the site; -1 for none.</param>
/// <param name="hasTime">Whether it says a time as well.</param>
internal sealed class OneRowEach(int day, int dimension, bool hasTime)
{
    private const int MostTimes = 500_000;   // half a year of fifty sites by the half hour

    private Dictionary<(SiteDays Site, DateOnly Day, int Second, bool Again), long> _rows = [];

    /// <summary>False for a second row of the same time and site, which is then reported.</summary>
    public bool IsFirst(SheetRow row, SiteDays site, DateOnly on)
    {
        if (_rows.Count >= MostTimes)
        {
            row.Wrong($"There are more than {MostTimes:N0} different times and sites.", "a shorter period in one file");
            _rows.Clear();   // the file is refused already; memory stays flat
        }
        var second = hasTime ? row[day].Second : 0;
        var again = hasTime && row[day].Repeated is Repeated.Second && LondonTime.IsThereTwice(on, second);
        if (_rows.TryAdd((site, on, second, again), row.Number)) return true;
        if (hasTime && row[day].Repeated is Repeated.Unknown && LondonTime.IsThereTwice(on, second) && _rows.TryAdd((site, on, second, true), row.Number)) return true;
        var first = _rows[(site, on, second, again)];
        var slot = day < 0 ? dimension : day;
        if (slot < 0) row.Wrong($"Row {first} is about the same period already.", "one row, or the later of the two alone");
        else row.Wrong(slot, $"Row {first} is about the same {row.Heading(slot).ToLowerInvariant()} already.", "one row for each, or the later of the two alone");
        return false;
    }

    public void Turn(Func<DateOnly, DateOnly> turned) =>
        _rows = _rows.ToDictionary(row => row.Key with { Day = turned(row.Key.Day) }, row => row.Value);
}
