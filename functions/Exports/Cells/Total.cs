using System.Runtime.CompilerServices;

namespace KpiPapers.Exports.Cells;

/// <summary>What amounts come to. Whole ones are added up apart, as a long while that is surely long enough.</summary>
internal struct Total
{
    /// <summary>Half of what fits, so that another amount always does.</summary>
    public const long Most = long.MaxValue / 2;

    private long _whole;
    private decimal _rest;

    public readonly decimal Number => _whole + _rest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // several times for every row
    public void Add(in Amount amount)
    {
        if (!amount.IsWhole) AddRest(amount.Number);
        else if ((_whole += amount.Whole) is < -Most or > Most) MoveWhole();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // seldom, and large
    private void AddRest(decimal number) => _rest += number;

    [MethodImpl(MethodImplOptions.NoInlining)]   // likewise
    private void MoveWhole() => (_rest, _whole) = (_rest + _whole, 0);
}
