namespace KpiPapers.Exports.Cells;

/// <summary>Numbers in digits: <c>12</c>, <c>-3</c>, <c>1,234.5</c>, <c>.5</c>. What may stand around them is read by <see cref="NumberForms"/>.</summary>
internal static class NumberText
{
    public const string Expected = "a number such as 12 or 1,234.5";
    public const string ExpectedWhole = "a whole number such as 12 or 1,234";
    public const int MostDigits = 18;   // fits a long, and leaves room to add up ten thousand million of them in a decimal

    /// <summary>Reads digits alone, as most cells are.</summary>
    public static bool TryCount(ReadOnlySpan<byte> text, out long count)
    {
        count = 0;
        if (text.Length is 0 or > MostDigits) return false;
        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            if (digit > 9) return false;
            count = (count * 10) + digit;
        }
        return true;
    }

    /// <summary>Reads a number that may have a minus sign, a decimal point and commas at its thousands.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out decimal number)
    {
        var isNegative = text.Length > 0 && text[0] == '-';
        if (!TryRead(isNegative ? text[1..] : text, (byte)'.', out number, out _)) return false;
        if (isNegative) number = -number;
        return true;
    }

    /// <summary>Reads a number without a sign; its thousands may be parted by the other sign of the two, or by no-break spaces.</summary>
    /// <param name="text">Digits and what stands between them.</param>
    /// <param name="decimalSign">A point or a comma.</param>
    /// <param name="number">The number, to its last digit.</param>
    /// <param name="digits">How many digits were read, which may be too many.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, byte decimalSign, out decimal number, out int digits)
    {
        (number, digits) = (0, 0);
        var groupSign = 0;   // what parts the thousands, once it is known
        var decimals = -1;   // digits after the decimal sign, once there is one
        var grouped = -1;    // digits after the last group sign, once there is one
        long value = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var digit = (uint)(character - '0');
            if (digit <= 9)
            {
                if (++digits > MostDigits) return false;
                value = (value * 10) + digit;
                if (decimals >= 0) decimals++;
                else if (grouped >= 0 && ++grouped > 3) return false;
            }
            else if (character == decimalSign)
            {
                if (decimals >= 0 || grouped is not (-1 or 3)) return false;
                decimals = 0;
            }
            else
            {
                var length = character is (byte)',' or (byte)'.' ? 1 : character > 0x7F ? Words.SpaceAtStart(text[i..]) : 0;
                var isPlaced = grouped < 0 ? digits is >= 1 and <= 3 && text[0] != '0' : grouped == 3 && groupSign == character;
                if (length == 0 || decimals >= 0 || !isPlaced) return false;
                (groupSign, grouped) = (character, 0);
                i += length - 1;
            }
        }
        if (digits == 0 || decimals == 0 || (grouped >= 0 && grouped < 3)) return false;
        number = new decimal((int)value, (int)(value >> 32), 0, isNegative: false, (byte)Math.Max(decimals, 0));
        return true;
    }
}
