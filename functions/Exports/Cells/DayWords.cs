using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>The names of months and weekdays.</summary>
internal static class DayWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];   // as DayOfWeek numbers them

    /// <summary>The number of a month by its name or the first three letters, and four for September; 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<byte> word)
    {
        if (word.Length < 3) return 0;
        for (var i = 0; i < Months.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(word, Months[i]) || (word.Length == 3 && Ascii.EqualsIgnoreCase(word, Months[i].AsSpan(0, 3)))) return i + 1;
        }
        return Ascii.EqualsIgnoreCase(word, "Sept"u8) ? 9 : 0;
    }

    /// <summary>A weekday by its name or its first three to five letters; null for any other word.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<byte> word)
    {
        if (word.Length < 3) return null;
        for (var i = 0; i < Weekdays.Length; i++)
        {
            // Tue, Tues and Tuesday; Thu, Thur, Thurs and Thursday.
            var name = Weekdays[i];
            if (word.Length <= name.Length && (word.Length <= 5 || word.Length == name.Length) && Ascii.EqualsIgnoreCase(word, name.AsSpan(0, word.Length)))
                return (DayOfWeek)i;
        }
        return null;
    }
}
