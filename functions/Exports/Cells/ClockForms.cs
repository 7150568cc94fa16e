using System.Collections.Immutable;
using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>
/// Notices columns that a spreadsheet may have spoiled: typed into one, 2:18 becomes 2 hours 18 minutes and is saved as 02:18:00. No single cell
/// tells, so only a warning comes of it.
/// </summary>
internal sealed class ClockForms
{
    private const int Fewest = 3;
    private readonly ByColumn<Seen> _columns = new();

    /// <summary>What to ask whoever sent the file; empty where nothing is odd.</summary>
    public ImmutableArray<CellProblem> Warnings =>
    [
        .. from column in _columns.All
           let seen = column.Seen
           where seen.Count >= Fewest && seen.AllEndInZero && seen.HoursRow > 0
           orderby seen.HoursRow
           select new CellProblem(seen.HoursRow, column.Heading, seen.HoursText,
               "All lengths of time in this column end in :00, so Excel may have turned minutes and seconds into hours and minutes; they are read as they stand.",
               "00:02:18 for 2 minutes 18 seconds, if that is what was meant"),
    ];

    /// <summary>Takes note of a length of time in three parts.</summary>
    public void Note(string heading, long row, Clock clock, ReadOnlySpan<byte> text)
    {
        var seen = _columns.Of(heading);
        seen.Count++;
        seen.AllEndInZero &= clock.EndsInZero;
        if (clock.HasHours && seen.HoursRow == 0) (seen.HoursRow, seen.HoursText) = (row, Encoding.UTF8.GetString(text));
    }

    private sealed class Seen
    {
        public long Count { get; set; }
        public bool AllEndInZero { get; set; } = true;
        public long HoursRow { get; set; }
        public string HoursText { get; set; } = "";
    }
}
