using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>What a spreadsheet leaves in a cell instead of its value; the value itself is lost, so the file has to be exported again.</summary>
internal static class SpreadsheetTrace
{
    private const int FewestHashes = 3;
    private const int FewestDecimals = 4;   // of a second there are at most three
    private const int HoursOfDay = 24;
    private const string Again = ", then save as CSV again.";
    private const string Scientific = "Excel shortened this number, so its last digits are lost. Format the cell as Number" + Again;
    private const string Correct = ". Correct the formula" + Again;

    /// <summary>Of <c>44013</c> in a column of days.</summary>
    public const string SerialDay = "This looks like Excel's own count of days. Format the cell as a date" + Again;

    /// <summary>Of <c>01/01/1900 02:10</c> in a column of lengths of time.</summary>
    private const string DayOf1900 = "Excel shows a length of time over 24 hours as a day in 1900. Format the cell as [h]:mm:ss" + Again;

    /// <summary>Of <c>12:02:18 AM</c> in a column of lengths of time.</summary>
    private const string TimeOfDay = "Excel shows this length of time as a time of day. Format the cell as [h]:mm:ss" + Again;

    /// <summary>Of <c>0.001597222</c> in a column of lengths of time.</summary>
    public const string FractionOfDay = "This looks like a length of time as Excel keeps it, as a fraction of a day. Format the cell as [h]:mm:ss" + Again;

    /// <summary>What happened in the spreadsheet, and how to export again; null where nothing shows.</summary>
    public static string? In(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != '#') return null;
        if (text.Length >= FewestHashes && !text.ContainsAnyExcept((byte)'#'))
            return "The column was too narrow in Excel, which saved signs instead of what the cell holds. Widen the column" + Again;
        return text.SequenceEqual("#DIV/0!"u8) ? "The formula in Excel divided by zero or by an empty cell" + Correct
            : text.SequenceEqual("#N/A"u8) ? "The formula in Excel found no value" + Correct
            : text.SequenceEqual("#REF!"u8) ? "The formula in Excel refers to a cell that is gone" + Correct
            : text.SequenceEqual("#VALUE!"u8) ? "The formula in Excel was given words where it needs a number" + Correct
            : text.SequenceEqual("#NAME?"u8) ? "The formula in Excel uses a name that is not known" + Correct
            : text.SequenceEqual("#NUM!"u8) ? "The formula in Excel came to no number that it can show" + Correct
            : text.SequenceEqual("#NULL!"u8) ? "The formula in Excel refers to ranges that do not meet" + Correct
            : null;
    }

    /// <summary>The same for a cell of numbers, which may also have been shortened to a power of ten, as 1E+05 is.</summary>
    public static string? InNumber(ReadOnlySpan<byte> text) => In(text) ?? (IsScientific(text) ? Scientific : null);

    /// <summary>The same for a length of time.</summary>
    public static string? InLengthOfTime(ReadOnlySpan<byte> text) =>
        In(text) ?? (text.IndexOf("/1900"u8) > 0 || text.StartsWith("1900-"u8) ? DayOf1900
            : IsTimeOfDay(text) ? TimeOfDay
            : !IsScientific(text) ? null
            : text.IndexOf("E-"u8) > 0 || text.IndexOf("e-"u8) > 0 ? FractionOfDay : Scientific);

    /// <summary>
    /// Whether a bare number of a unit of time is rather a fraction of a day: less than one, to four decimals. Hours and minutes come in such
    /// fractions as well, so of those only what would be less than an hour is.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The seconds of what it should count.</param>
    public static bool IsFractionOfDay(decimal number, long unit) =>
        number is > 0 and < 1 && number.Scale >= FewestDecimals && (unit == 1 || number < 1m / HoursOfDay);

    /// <summary>Whether a number of seconds may be a fraction of a day to three decimals: it would be less than an hour.</summary>
    public static bool MayBeFractionOfDay(decimal seconds) => seconds is > 0 and < 1m / HoursOfDay && seconds.Scale >= FewestDecimals - 1;

    private static bool IsTimeOfDay(ReadOnlySpan<byte> text) =>
        text.Length > 2 && (Ascii.EqualsIgnoreCase(text[^2..], "AM"u8) || Ascii.EqualsIgnoreCase(text[^2..], "PM"u8))
        && ClockText.TryRead(Words.Trim(text[..^2]), twoPartsAreHours: true, out _);

    private static bool IsScientific(ReadOnlySpan<byte> text)
    {
        var power = text.IndexOfAny((byte)'E', (byte)'e');
        return power > 0 && char.IsAsciiDigit((char)text[power - 1]) && IsPower(text[(power + 1)..]);
    }

    private static bool IsPower(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[0] is (byte)'+' or (byte)'-') text = text[1..];
        return text.Length > 0 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Whether it is five digits, as days of our time are in Excel, with or without a fraction for the time.</summary>
    public static bool IsSerialDay(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOf((byte)'.');
        return (point < 0 ? text.Length : point) == 5 && NumberText.TryRead(text, out _);
    }
}
