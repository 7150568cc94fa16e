using System.Collections.Immutable;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>What a row holds of a term.</summary>
internal enum TermState
{
    /// <summary>The term is not about this row.</summary>
    Absent,

    /// <summary>It is, and the cell is blank.</summary>
    Blank,

    /// <summary>It is, and there is a number.</summary>
    There,
}

/// <summary>Reads what a row adds to a count or a total.</summary>
internal sealed class TermReader
{
    private const int Rows = -1;
    private readonly int _times;   // the slot of the column that each value is multiplied by; -1 for none
    private readonly ImmutableArray<(int Slot, bool[] IsAmong)> _where;   // indexed by the choice

    public TermReader(Feed feed, Term term)
    {
        Of = term.Of is null ? Rows : feed.Slot(term.Of);
        _times = term.Times is null ? -1 : feed.Slot(term.Times);
        _where = [.. term.Where.Select(condition => Compiled(feed, condition))];
    }

    /// <summary>The slot of the column that is added up.</summary>
    public int Of { get; }

    /// <summary>Whether it adds up values as they are, rather than counts rows or multiplies.</summary>
    public bool IsSingleValue => Of != Rows && _times < 0;

    public bool IsIn(HeaderMatch header) =>
        (Of == Rows || header.Positions[Of] >= 0)
        && (_times < 0 || header.Positions[_times] >= 0)
        && _where.All(condition => header.Positions[condition.Slot] >= 0);

    public TermState Read(SheetRow row, out decimal value)
    {
        value = 1;
        foreach (var (slot, isAmong) in _where)
            if (row[slot].IsBlank || !isAmong[row[slot].Choice]) return TermState.Absent;
        if (Of != Rows)
        {
            ref readonly var cell = ref row[Of];
            value = cell.Number;
            if (cell.IsBlank && !IsTimesNothing(row)) return TermState.Blank;
        }
        return _times < 0 ? TermState.There : Multiply(row, ref value);
    }

    private TermState Multiply(SheetRow row, ref decimal value)
    {
        ref readonly var factor = ref row[_times];
        value *= factor.Number;
        return factor.IsBlank ? TermState.Blank : TermState.There;
    }

    /// <summary>The average of no calls may be blank, as there is none.</summary>
    private bool IsTimesNothing(SheetRow row) => _times >= 0 && !row[_times].IsBlank && row[_times].Number == 0;

    private static (int Slot, bool[] IsAmong) Compiled(Feed feed, Condition condition)
    {
        var slot = feed.Slot(condition.Column);
        var words = condition.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (slot, [.. feed.Columns[slot].Values.Select(words.Contains)]);
    }
}
