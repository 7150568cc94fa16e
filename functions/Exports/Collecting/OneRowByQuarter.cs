using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Sees that each indicator or paper has one row for each quarter, as a second one would say something else.</summary>
/// <param name="quarter">The place of the column with the quarter.</param>
/// <param name="expected">What is expected instead of a second row.</param>
internal sealed class OneRowByQuarter(int quarter, string expected)
{
    private readonly Dictionary<(string About, Quarter Quarter), long> _rows = [];

    /// <summary>Whether this is the first row of the two; otherwise reports it.</summary>
    public bool IsFirst(SheetRow row, string about)
    {
        var key = (about, row[quarter].Quarter!);   // a required column
        if (_rows.TryAdd(key, row.Number)) return true;
        row.Wrong(quarter, $"{about} for {key.Item2} is in row {_rows[key]} already.", expected);
        return false;
    }
}
