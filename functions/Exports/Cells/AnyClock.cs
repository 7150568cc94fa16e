using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>
/// Lengths of time as <see cref="ClockText"/> reads them, and as databases and switchboards write them: <c>1 day 02:10:00</c>,
/// <c>0 days 00:02:18.5</c>, <c>:20</c> for twenty seconds.
/// </summary>
internal static class AnyClock
{
    private const int SecondsOfDay = 86_400;
    private const int MostDigits = 5;   // of days

    /// <summary>Reads a length of time with at least one colon, in seconds.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, bool twoPartsAreHours, out decimal seconds)
    {
        var cursor = new Cursor(text);
        cursor.Take('\'');
        var isRead = ClockText.TryRead(cursor.Rest, twoPartsAreHours, out var clock);
        seconds = clock.Seconds;
        return isRead || TryAlone(cursor, twoPartsAreHours, out seconds) || TryAfterDays(cursor, out seconds);
    }

    private static bool TryAlone(Cursor cursor, bool twoPartsAreHours, out decimal seconds)
    {
        seconds = 0;
        if (twoPartsAreHours || !cursor.Take(':') || cursor.TakeDigits(2, out var second) != 2 || second > 59 || !cursor.IsAtEnd) return false;
        seconds = second;
        return true;
    }

    private static bool TryAfterDays(Cursor cursor, out decimal seconds)
    {
        seconds = 0;
        if (cursor.TakeDigits(MostDigits, out var days) == 0 || !cursor.TakeSpaces()) return false;
        var word = cursor.TakeWord();
        if (!Ascii.EqualsIgnoreCase(word, "days"u8) && !Ascii.EqualsIgnoreCase(word, "day"u8)) return false;
        cursor.Take(',');
        if (!cursor.TakeSpaces() || !ClockText.TryRead(cursor.Rest, twoPartsAreHours: false, out var clock)) return false;
        seconds = ((long)days * SecondsOfDay) + clock.Seconds;
        return clock is { HasThreeParts: true, Seconds: < SecondsOfDay };
    }
}
