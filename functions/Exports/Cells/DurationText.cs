using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>Lengths of time in words, in seconds: <c>2m 18s</c>, <c>1h 2m 3s</c>, <c>138 seconds</c>, <c>2.3 minutes</c>; or a bare number in the column's unit.</summary>
internal static class DurationText
{
    public const string NotALength = "This is not a length of time.";
    public const string TooLong = "This is longer than any length of time here.";
    private const string NoColons = "The heading says that lengths of time have colons here, but this has none.";
    private const string HoursOrMinutes = "Numbers are hours here, so this may be hours and minutes or minutes and seconds.";
    private const string HasHours = "The heading says minutes and seconds, but this has hours; Excel may have turned one into the other.";
    public const long Longest = 10_000 * 3600;   // in seconds: over a year

    /// <summary>What is written in a column of lengths of time.</summary>
    public static string Expected(Column column) => $"a length of time such as 00:02:18 or 2m 18s, or a number of {UnitOf(column)}";

    /// <summary>Reads a length of time; otherwise says what is wrong.</summary>
    public static string? Read(ReadOnlySpan<byte> text, Column column, long row, FileStyle style, ref Cell cell)
    {
        if (ClockText.TryRead(text, column.TwoPartsAreHours, out var clock))
        {
            cell.Number = clock.Seconds;
            if (clock.HasThreeParts) style.Clocks.Note(column.Heading, row, clock, text);
            return clock.Seconds > Longest ? TooLong
                : clock.Parts == 2 && column is { Unit: DurationUnit.Hours, IsClock: false } ? HoursOrMinutes
                : clock.MayBeTurned && column.IsMinutesAndSeconds ? HasHours
                : null;
        }
        return ReadAny(text, column, row, style, ref cell)
            ?? (cell.Number < 0 ? "A length of time is not less than 0." : cell.Number > Longest ? TooLong : null);
    }

    private static string? ReadAny(ReadOnlySpan<byte> text, Column column, long row, FileStyle style, ref Cell cell)
    {
        if (HasWords(text))
            return ReadWords(text, column, row, style.Decimals, ref cell) is not { } notWords ? null : SpreadsheetTrace.InLengthOfTime(text) ?? notWords;
        if (text.Contains((byte)':')) return ReadClock(text, column, ref cell);
        if (NumberForms.Read(text, column, row, style.Decimals, ref cell) is { } wrong)
            return wrong == NumberForms.NotANumber ? SpreadsheetTrace.InLengthOfTime(text) ?? NotALength : wrong;
        if (cell.Sign is not NumberSign.None) return NotALength;
        if (SpreadsheetTrace.IsFractionOfDay(cell.Number, SecondsIn(column.Unit)) || (column.IsClock && !decimal.IsInteger(cell.Number)))
            return SpreadsheetTrace.FractionOfDay;
        if (column.IsClock && WrongClock(text, column, row, style) is { } noClock) return noClock;
        if (column.Unit is DurationUnit.Seconds) style.Clocks.NoteSeconds(column.Heading, row, cell.Number);
        cell.Number *= SecondsIn(column.Unit);
        return null;
    }

    /// <summary>Of a bare number where lengths of time should have colons: with noughts before it, it is 00:02:18 without them.</summary>
    public static string? WrongClock(ReadOnlySpan<byte> text, Column column, long row, FileStyle style)
    {
        if (text.TrimStart((byte)'0').IsEmpty) return null;
        if (text[0] == '0') return NoColons;
        style.Clocks.NoteBare(column, row, text);
        return null;
    }

    private static string? ReadClock(ReadOnlySpan<byte> text, Column column, ref Cell cell)
    {
        var isRead = AnyClock.TryRead(text, column.TwoPartsAreHours, out var seconds);
        cell.Number = seconds;
        return isRead ? null : SpreadsheetTrace.InLengthOfTime(text) ?? NotALength;
    }

    private static string? ReadWords(ReadOnlySpan<byte> text, Column column, long row, DecimalSign decimals, ref Cell cell)
    {
        var cursor = new Cursor(text);
        cursor.Take('\'');
        var total = 0m;
        var last = int.MaxValue;   // the unit before, in seconds: units only get smaller
        do
        {
            var number = NumberForms.TakeNumber(ref cursor);
            if (number.IsEmpty || decimals.Read(number, column, row, out var count) is not null) return NotALength;
            cursor.TakeSpaces();
            var unit = SecondsIn(cursor.TakeWord());
            cursor.Take("(s)"u8);
            if (unit == 0 || unit >= last || IsFraction(total, last)) return NotALength;
            (total, last) = (total + (count * unit), unit);
            cursor.TakeSpaces();
            if (cursor.Take(',')) cursor.TakeSpaces();
            if (cursor.Take("and"u8)) cursor.TakeSpaces();
        }
        while (!cursor.IsAtEnd);
        cell.Number = total;
        return null;
    }

    /// <summary>1.5 hours and 20 minutes is more likely a slip than a length of time.</summary>
    private static bool IsFraction(decimal total, int unit) => unit != int.MaxValue && total % unit != 0;

    private static bool HasWords(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
            if (char.IsAsciiLetter((char)character)) return !text.Contains((byte)':');
        return false;
    }

    private static int SecondsIn(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => (word[0] | 0x20) switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, _ => 0 },
        2 => Is(word, "hr") ? 3600 : 0,
        3 => Is(word, "sec") ? 1 : Is(word, "min") ? 60 : Is(word, "hrs") ? 3600 : Is(word, "day") ? 86_400 : 0,
        4 => Is(word, "secs") ? 1 : Is(word, "mins") ? 60 : Is(word, "hour") ? 3600 : Is(word, "days") ? 86_400 : 0,
        5 => Is(word, "hours") ? 3600 : 0,
        6 => Is(word, "second") ? 1 : Is(word, "minute") ? 60 : 0,
        7 => Is(word, "seconds") ? 1 : Is(word, "minutes") ? 60 : 0,
        _ => 0,
    };

    private static bool Is(ReadOnlySpan<byte> word, string unit) => Ascii.EqualsIgnoreCase(word, unit);

    /// <summary>How many seconds a bare number of a unit stands for.</summary>
    public static long SecondsIn(DurationUnit unit) => unit switch
    {
        DurationUnit.Seconds => 1,
        DurationUnit.Minutes => 60,
        _ => 3600,
    };

    /// <summary>What a bare number counts.</summary>
    public static string UnitOf(Column column) => column.Unit switch
    {
        DurationUnit.Seconds => "seconds",
        DurationUnit.Minutes => "minutes",
        _ => "hours",
    };
}
