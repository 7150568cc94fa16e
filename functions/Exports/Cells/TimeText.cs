using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>Times of day: <c>09:30</c>, <c>9:30:15.5</c>, <c>9:30 pm</c>, <c>T09:30:00Z</c>, <c>09:30+01:00</c>, <c>9:30 AM GMT+1</c>, <c>09.30.00 PM</c>.</summary>
internal static class TimeText
{
    private const int MostOffset = 14 * 60;   // minutes

    /// <summary>Reads what follows a day; otherwise says what is wrong.</summary>
    /// <param name="cursor">What is left of the cell, to its end.</param>
    /// <param name="mayHavePoints">Whether points may part it, as they cannot beside a day in numbers.</param>
    /// <param name="notATime">What to say of anything else.</param>
    /// <param name="second">Of the day.</param>
    /// <param name="offset">How far its clock is ahead of UTC, in minutes; null for a clock in London.</param>
    public static string? Read(ref Cursor cursor, bool mayHavePoints, string notATime, out int second, out int? offset)
    {
        (second, offset) = (0, null);
        var isParted = cursor.Take('T') || cursor.Take(',');
        if (!cursor.TakeSpaces() && !isParted) return notATime;
        if (cursor.TakeDigits(2, out var hour) == 0) return notATime;
        var colon = mayHavePoints && cursor.Take('.') ? '.' : ':';
        if ((colon == ':' && !cursor.Take(colon)) || cursor.TakeDigits(2, out var minute) != 2) return notATime;
        if (cursor.Take(colon) && !TrySeconds(ref cursor, out second)) return notATime;
        cursor.TakeSpaces();
        var word = cursor.TakeWord();
        if (TakeHalf(word, ref hour))
        {
            cursor.TakeSpaces();
            word = cursor.TakeWord();
        }
        if (!TryOffset(ref cursor, word, out offset) || !cursor.IsAtEnd) return notATime;
        if (hour is < 0 or > 23 || minute > 59 || second > 59 || offset is < -MostOffset or > MostOffset) return "There is no such time.";
        second += (hour * 3600) + (minute * 60);
        return null;
    }

    private static bool TrySeconds(ref Cursor cursor, out int second)
    {
        if (cursor.TakeDigits(2, out second) != 2) return false;
        return !(cursor.Take('.') || cursor.Take(',')) || cursor.TakeDigits(9, out _) > 0;
    }

    /// <summary>
    /// Puts an hour into its half of the day; one that the half does not have becomes one that no day has. Systems that count to 24 add the
    /// half as well: 13:30 PM, 00:15 AM.
    /// </summary>
    private static bool TakeHalf(ReadOnlySpan<byte> word, ref int hour)
    {
        var isAfternoon = Ascii.EqualsIgnoreCase(word, "pm"u8);
        if (!isAfternoon && !Ascii.EqualsIgnoreCase(word, "am"u8)) return false;
        if (isAfternoon ? hour is > 12 and < 24 : hour == 0) return true;
        hour = hour is < 1 or > 12 ? -1 : (hour % 12) + (isAfternoon ? 12 : 0);
        return true;
    }

    private static bool TryOffset(ref Cursor cursor, scoped ReadOnlySpan<byte> word, out int? offset)
    {
        offset = null;
        var isNamed = word.SequenceEqual("UTC"u8) || word.SequenceEqual("GMT"u8);
        if (!word.IsEmpty) offset = word.SequenceEqual("BST"u8) ? 60 : 0;
        if (!word.IsEmpty && !isNamed) return offset == 60 || word.SequenceEqual("Z"u8);
        var isBehind = cursor.Take('-');
        if (!isBehind && !cursor.Take('+')) return true;
        var length = cursor.TakeDigits(4, out var hours);
        var minutes = 0;
        if (length == 4) (hours, minutes) = (hours / 100, hours % 100);
        else if (!(length == 2 || (length == 1 && isNamed)) || (cursor.Take(':') && cursor.TakeDigits(2, out minutes) != 2)) return false;
        offset = minutes > 59 ? int.MaxValue : ((hours * 60) + minutes) * (isBehind ? -1 : 1);
        return true;
    }
}
