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
    private const string Meant = "00:02:18 for 2 minutes 18 seconds, if that is what was meant";
    private readonly ByColumn<Seen> _columns = new();

    /// <summary>What to ask whoever sent the file; empty where nothing is odd.</summary>
    public ImmutableArray<CellProblem> Warnings => [.. Turned().Concat(Fractions()).Concat(Bare()).OrderBy(warning => warning.Row)];

    /// <summary>Of a single length of time that may be another.</summary>
    public static CellProblem Asked(long row, string heading, ReadOnlySpan<byte> text, Clock clock) => new(row, heading, Encoding.UTF8.GetString(text),
        $"This is read as {(long)clock.Seconds / 3600} h {(long)clock.Seconds / 60 % 60} min, but Excel may have made it of minutes and seconds.", Meant);

    /// <summary>Takes note of a length of time in three parts.</summary>
    public void Note(string heading, long row, Clock clock, ReadOnlySpan<byte> text)
    {
        var seen = _columns.Of(heading);
        seen.Count++;
        seen.AllEndInZero &= clock.EndsInZero;
        if (clock.HasHours && seen.HoursRow == 0) (seen.HoursRow, seen.HoursText) = (row, Encoding.UTF8.GetString(text));
    }

    /// <summary>Takes note of a number of seconds that is not digits alone.</summary>
    public void NoteSeconds(string heading, long row, decimal seconds)
    {
        var seen = _columns.Of(heading);
        seen.HasSeconds |= seconds >= 1;
        if (seen.FractionRow == 0 && SpreadsheetTrace.MayBeFractionOfDay(seconds)) (seen.FractionRow, seen.Fraction) = (row, seconds);
    }

    /// <summary>Takes note of digits alone where the heading says that there are colons.</summary>
    public void NoteBare(Column column, long row, ReadOnlySpan<byte> text)
    {
        var seen = _columns.Of(column.Heading);
        if (seen.BareRow == 0) (seen.BareRow, seen.Bare, seen.Unit) = (row, Encoding.UTF8.GetString(text), DurationText.UnitOf(column));
    }

    private IEnumerable<CellProblem> Turned() =>
        from column in _columns.All
        let seen = column.Seen
        where seen.Count >= Fewest && seen.AllEndInZero && seen.HoursRow > 0
        select new CellProblem(seen.HoursRow, column.Heading, seen.HoursText,
            "All lengths of time in this column end in :00, so Excel may have turned minutes and seconds into hours and minutes; they are read as they stand.", Meant);

    private IEnumerable<CellProblem> Fractions() =>
        from column in _columns.All
        let seen = column.Seen
        where seen.FractionRow > 0 && !seen.HasSeconds
        select new CellProblem(seen.FractionRow, column.Heading, $"{seen.Fraction}",
            $"This is read as {seen.Fraction} seconds, but Excel keeps lengths of time as such fractions of a day.", "a length of time such as 00:02:18, if that is what was meant");

    private IEnumerable<CellProblem> Bare() =>
        from column in _columns.All
        let seen = column.Seen
        where seen.BareRow > 0
        select new CellProblem(seen.BareRow, column.Heading, seen.Bare,
            $"This is read as {seen.Bare} {seen.Unit}, but the heading says that lengths of time have colons.", "a length of time such as 00:02:18");

    private sealed class Seen
    {
        public long Count { get; set; }
        public bool AllEndInZero { get; set; } = true;
        public long HoursRow { get; set; }
        public string HoursText { get; set; } = "";
        public bool HasSeconds { get; set; }
        public long BareRow { get; set; }
        public string Bare { get; set; } = "";
        public string Unit { get; set; } = "";
        public long FractionRow { get; set; }
        public decimal Fraction { get; set; }
    }
}
