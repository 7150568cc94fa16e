namespace KpiPapers.Exports.Cells;

/// <summary>A length of time as a clock shows it, in seconds.</summary>
internal readonly record struct Clock(decimal Seconds, int Parts, bool HasHours, bool EndsInZero)
{
    public bool HasThreeParts => Parts == 3;

    /// <summary>Whether it may be minutes and seconds that a spreadsheet has turned: typed into one, 2:18 is saved as 02:18:00.</summary>
    public bool MayBeTurned => HasThreeParts && HasHours && EndsInZero;
}

/// <summary>Lengths of time as a clock shows them: <c>00:02:18</c>, <c>2:18</c>, <c>26:10:00</c>, <c>1.02:10:00</c>, <c>00:02:18.5</c>.</summary>
internal static class ClockText
{
    private const int MostDigits = 9;   // of each part

    /// <summary>Reads a length of time with colons; its last parts have two digits each, below sixty.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="twoPartsAreHours">Whether two parts are hours and minutes rather than minutes and seconds.</param>
    /// <param name="clock">What it shows.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, bool twoPartsAreHours, out Clock clock)
    {
        clock = default;
        long days = -1, before = 0, part = 0, first = 0;
        var (digits, colons, point) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                if (++digits > (colons == 0 ? MostDigits : 2)) return false;
                part = (part * 10) + digit;
                continue;
            }
            if (digits == 0 || (colons > 0 && (digits != 2 || part > 59))) return false;
            if (text[i] == ':' && colons < 2)
            {
                if (colons++ == 0) first = part;
                before = (before * 60) + part;
            }
            else if (text[i] == '.' && colons == 0 && days < 0)
            {
                days = part;
            }
            else if (text[i] is (byte)'.' or (byte)',' && colons > 0)
            {
                point = i + 1;
                break;
            }
            else
            {
                return false;
            }
            (part, digits) = (0, 0);
        }
        if (colons == 0 || digits != 2 || part > 59) return false;
        if (days >= 0 && (colons < 2 || first > 23)) return false;
        if (point > 0 && (colons == 1 && twoPartsAreHours)) return false;
        var fraction = 0m;
        if (point > 0 && !TryFraction(text[point..], out fraction)) return false;

        var seconds = (before * 60) + part;
        if (colons == 1 && twoPartsAreHours) seconds *= 60;
        if (days > 0) seconds += days * 86_400;
        clock = new(point == 0 ? seconds : seconds + fraction, days < 0 ? colons + 1 : colons + 2, first > 0, part == 0 && fraction == 0);
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out decimal fraction)
    {
        fraction = 0;
        if (text.Length > MostDigits || !NumberText.TryCount(text, out var digits)) return false;
        fraction = new decimal((int)digits, 0, 0, isNegative: false, (byte)text.Length);
        return true;
    }
}
