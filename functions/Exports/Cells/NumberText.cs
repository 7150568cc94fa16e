namespace KpiPapers.Exports.Cells;

/// <summary>Numbers as people and systems write them: <c>12</c>, <c>-3</c>, <c>1,234.5</c>. Nothing else, as anything else would be a guess.</summary>
internal static class NumberText
{
    public const string Expected = "a number such as 12 or 1,234.5";
    public const string ExpectedWhole = "a whole number such as 12 or 1,234";

    private const int MostDigits = 18;   // fits a long, and leaves room to add up ten thousand million of them in a decimal

    /// <summary>Reads a number; otherwise says what is wrong.</summary>
    public static string? Read(ReadOnlySpan<byte> text, out decimal number) =>
        TryRead(text, out number, out var digits) ? null
        : digits > MostDigits ? $"This number has more than {MostDigits} digits."
        : text.StartsWith("#"u8) ? SpreadsheetError
        : text.EndsWith("%"u8) && TryRead(text[..^1], out _, out _) ? "This is a number with a % sign; only the number can be read."
        : text.StartsWith("£"u8) && TryRead(text[2..], out _, out _) ? "This is a number with a £ sign; only the number can be read."
        : "This is not a number.";

    private static bool TryRead(ReadOnlySpan<byte> text, out decimal number, out int digits)
    {
        (number, digits) = (0, 0);
        var negative = text.Length > 0 && text[0] == '-';
        var decimals = -1;   // digits after the point, once there is one
        var grouped = -1;    // digits after the last comma, once there is one
        long value = 0;
        for (var i = negative ? 1 : 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsAsciiDigit((char)character))
            {
                if (++digits > MostDigits) return false;
                value = (value * 10) + character - '0';
                if (decimals >= 0) decimals++;
                else if (grouped >= 0 && ++grouped > 3) return false;
            }
            else if (character == '.' && decimals < 0 && digits > 0 && grouped is -1 or 3)
            {
                decimals = 0;
            }
            else if (character == ',' && decimals < 0 && (grouped < 0 ? digits is >= 1 and <= 3 : grouped == 3))
            {
                grouped = 0;
            }
            else
            {
                return false;
            }
        }
        if (digits == 0 || decimals == 0 || (grouped >= 0 && grouped < 3)) return false;
        number = new decimal((int)value, (int)(value >> 32), 0, negative && value != 0, (byte)Math.Max(decimals, 0));
        return true;
    }

    /// <summary>Said of <c>#DIV/0!</c>, and of <c>####</c> where a column was too narrow.</summary>
    public const string SpreadsheetError = "This is a spreadsheet's error sign, not a value.";
}
