using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>What a row holds of a term; of what comes after <see cref="There"/> nothing can be added up.</summary>
internal enum TermState
{
    /// <summary>The term is not about this row.</summary>
    Absent,

    /// <summary>It is, and there is a number.</summary>
    There,

    /// <summary>It is, and the cell is blank.</summary>
    Blank,

    /// <summary>Nobody can tell whether it is, as a number is missing that would have to be within limits.</summary>
    Unknown,
}

/// <summary>Reads what a row adds to a count or a total.</summary>
internal sealed class TermReader
{
    private static readonly Amount One = new(1);

    private readonly int _times;   // the slot of the column that each value is multiplied by; -1 for none
    private readonly int _only;   // the slot of the one column that is added up as it is, as mostly; -1 for any other term
    private readonly bool _countsRows;
    private readonly Conditions _where;
    private Amount _value;   // of the row read last, where it is in no cell

    public TermReader(Feed feed, Term term)
    {
        Of = [.. term.Of.Select(feed.Slot)];
        _times = term.Times is null ? -1 : feed.Slot(term.Times);
        _only = Of is [var only] && _times < 0 ? only : -1;
        _countsRows = Of.IsEmpty && _times < 0;
        IsSingleValue = !Of.IsEmpty && !IsMultiplied;
        _where = new(feed, term.Where);
    }

    /// <summary>The slots of the columns that are added up; none to count rows.</summary>
    public ImmutableArray<int> Of { get; }

    /// <summary>Whether each value is multiplied before it is added up, as an average is.</summary>
    public bool IsMultiplied => _times >= 0;

    /// <summary>Whether it adds up values as they are, rather than counts rows or multiplies.</summary>
    public bool IsSingleValue { get; }

    public bool IsIn(HeaderMatch header) => Of.Concat(_where.Slots).Append(_times).All(slot => slot < 0 || header.Positions[slot] >= 0);

    /// <summary>What a row holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // several times for every row
    public TermState State(SheetRow row)
    {
        var held = _where.Hold(row);
        if (held is not Held.Yes) return held is Held.No ? TermState.Absent : TermState.Unknown;
        if (_countsRows) return TermState.There;
        return _only < 0 ? AddUp(row) : row[_only].IsBlank ? TermState.Blank : TermState.There;
    }

    /// <summary>What a row adds whose <see cref="State"/> was just found to be <see cref="TermState.There"/>. Copying a cell that was written just before would wait for its bytes.</summary>
    public ref readonly Amount Amount(SheetRow row)
    {
        if (_countsRows) return ref One;
        if (_only < 0) return ref _value;
        return ref row[_only].Amount;
    }

    private TermState AddUp(SheetRow row)
    {
        var state = AddUp(row, out var value);
        _value = new(value);
        return state;
    }

    private TermState AddUp(SheetRow row, out decimal value)
    {
        value = 1;
        if (!Of.IsEmpty)
        {
            value = 0;
            foreach (var slot in Of)
            {
                ref readonly var cell = ref row[slot];
                if (cell.IsBlank && !IsTimesNothing(row)) return TermState.Blank;
                value += cell.IsBlank ? 0 : cell.Number;
            }
        }
        return _times < 0 ? TermState.There : Multiply(row, ref value);
    }

    private TermState Multiply(SheetRow row, ref decimal value)
    {
        ref readonly var factor = ref row[_times];
        if (factor.IsBlank) return TermState.Blank;
        if (IsTooLarge(value, factor.Number))
        {
            row.Wrong(_times, "These numbers are too large to multiply.", $"numbers whose product has at most {NumberText.MostDigits} digits");
            value = 0;
            return TermState.There;
        }
        value *= factor.Number;
        return TermState.There;
    }

    /// <summary>Whether a product would be larger than a number can be, so that not many of them could be added up.</summary>
    private static bool IsTooLarge(decimal value, decimal factor)
    {
        const long surelySmall = 1_000_000_000;
        const double most = 1e18;
        if (value is >= -surelySmall and <= surelySmall && factor is >= -surelySmall and <= surelySmall) return false;
        return Math.Abs((double)value * (double)factor) > most;
    }

    /// <summary>The average of no calls may be blank, as there is none.</summary>
    private bool IsTimesNothing(SheetRow row) => _times >= 0 && !row[_times].IsBlank && row[_times].Number == 0;
}
