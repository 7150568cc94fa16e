using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>The value of a ready-made figure in its indicator's unit. A unit or sign beside it is not needed, but it must not contradict the indicator.</summary>
internal sealed class StatedValue(Feed feed)
{
    private readonly int _slot = feed.Slot(FixedColumns.Value);

    /// <summary>Reads it, null where there is none; false when it is in another unit, which is then reported.</summary>
    public bool TryRead(SheetRow row, Indicator indicator, out decimal? value)
    {
        value = _slot < 0 || row[_slot].IsBlank ? null : row[_slot].Number;
        if (value is not { } number) return true;
        var seconds = UnitText.SecondsIn(indicator.Unit);
        if (row[_slot] is { UnitStart: 0, Sign: NumberSign.None })
            return seconds == 0 || !(SpreadsheetTrace.IsFractionOfDay(number, seconds) || (seconds == 1 && SpreadsheetTrace.MayBeFractionOfDay(number)))
                || Wrong(row, SpreadsheetTrace.FractionOfDay, $"a number of {indicator.Unit.Name}, or a length of time such as 00:02:18");
        if (row[_slot].Sign is not NumberSign.Clock) return IsInUnit(row, indicator);
        if (seconds == 0)
            return Wrong(row, NumberForms.NotANumber, NumberCells.Expected(feed.Columns[_slot]));
        value = number / seconds;
        return true;
    }

    private bool IsInUnit(SheetRow row, Indicator indicator)
    {
        var (start, sign) = (row[_slot].UnitStart, row[_slot].Sign);
        var words = start == 0 ? "" : Encoding.UTF8.GetString(row.Bytes(_slot)[start..]);
        if (UnitText.Is(words, sign, indicator.Unit)) return true;
        var stated = words.Length > 0 ? $"The unit is {words}" : sign is NumberSign.Percent ? "This is a percentage" : "This is an amount of money";
        return Wrong(row, $"{stated}, but {indicator.Code} is measured in {indicator.Unit.Name}.", $"the number alone, or in {indicator.Unit.Name}");
    }

    private bool Wrong(SheetRow row, string wrong, string expected)
    {
        row.Wrong(_slot, wrong, expected);
        return false;
    }
}
