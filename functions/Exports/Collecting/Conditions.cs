using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Whether conditions hold for a row.</summary>
internal enum Held
{
    No,
    Yes,

    /// <summary>A number is missing that would have to be within limits, so that nobody can tell.</summary>
    Unknown,
}

/// <summary>Tells the rows that conditions are about.</summary>
internal sealed class Conditions
{
    private readonly ImmutableArray<(int Slot, bool[] IsAmong)> _choices;   // indexed by the choice
    private readonly int _only;   // the slot of the choice that is the only condition, as mostly
    private readonly bool[]? _isAmong;   // null for any other conditions
    private readonly ImmutableArray<(int Slot, HashSet<string> Words)> _texts;
    private readonly ImmutableArray<(int Slot, decimal AtLeast, decimal AtMost)> _limits;

    public Conditions(Feed feed, ImmutableArray<Condition> conditions)
    {
        var all = conditions.Select(condition => (Condition: condition, Slot: feed.Slot(condition.Column))).ToList();
        Slots = [.. all.Select(one => one.Slot)];
        _limits = [.. all.Where(one => one.Condition.IsLimit).Select(one => (one.Slot, one.Condition.AtLeast ?? decimal.MinValue, one.Condition.AtMost ?? decimal.MaxValue))];
        var words = all.Where(one => !one.Condition.IsLimit).Select(one => (one.Slot, Words: one.Condition.Values.ToHashSet(StringComparer.OrdinalIgnoreCase))).ToList();
        _choices = [.. words.Where(one => IsChoice(one.Slot)).Select(one => (one.Slot, feed.Columns[one.Slot].Values.Select(one.Words.Contains).ToArray()))];
        _texts = [.. words.Where(one => !IsChoice(one.Slot))];

        if (all.Count == 1 && _choices.Length == 1) (_only, _isAmong) = _choices[0];

        bool IsChoice(int slot) => feed.Columns[slot].Type is ColumnType.Choice;
    }

    /// <summary>The columns that they look at.</summary>
    public ImmutableArray<int> Slots { get; }

    /// <summary>Whether a row is one of those. A blank cell is no word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // several times for every row
    public Held Hold(SheetRow row)
    {
        if (_isAmong is null) return Slots.IsEmpty ? Held.Yes : HoldAll(row);
        ref readonly var cell = ref row[_only];
        return !cell.IsBlank && _isAmong[cell.Choice] ? Held.Yes : Held.No;
    }

    private Held HoldAll(SheetRow row)
    {
        foreach (var (slot, isAmong) in _choices)
            if (row[slot].IsBlank || !isAmong[row[slot].Choice]) return Held.No;
        foreach (var (slot, words) in _texts)
            if (!words.Contains(Cells.Words.SingleSpaced(row.Text(slot)))) return Held.No;
        var isKnown = true;
        foreach (var (slot, atLeast, atMost) in _limits)
        {
            if (row[slot].IsBlank) isKnown = false;
            else if (row[slot].Number < atLeast || row[slot].Number > atMost) return Held.No;
        }
        return isKnown ? Held.Yes : Held.Unknown;
    }
}
