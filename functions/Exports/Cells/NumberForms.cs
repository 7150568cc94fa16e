namespace KpiPapers.Exports.Cells;

/// <summary>
/// Numbers with what people and spreadsheets put around them: <c>£12,345.60</c>, <c>(250)</c> for -250, <c>+3</c>, <c>6.4%</c>, an apostrophe in
/// front, and where the column allows it a unit: <c>138 seconds</c>.
/// </summary>
internal static class NumberForms
{
    public const string NotANumber = "This is not a number.";

    /// <summary>Reads a number, its sign and where its unit begins; otherwise says what is wrong.</summary>
    public static string? Read(ReadOnlySpan<byte> text, Column column, long row, DecimalSign decimals, ref Cell cell)
    {
        var cursor = new Cursor(text);
        cursor.Take('\'');   // how a spreadsheet keeps a number as text
        var opening = Opening.Of(ref cursor);
        if (opening.HasSign && opening.HasBracket) return NotANumber;

        if (decimals.Read(TakeNumber(ref cursor), column, row, out var number) is { } wrong) return SpreadsheetTrace.InNumber(text) ?? wrong;
        var sign = opening.HasPound ? NumberSign.Pound : NumberSign.None;
        cursor.TakeSpaces();
        if (!TakeSign(ref cursor, ref sign)) return NotANumber;
        if (opening.HasBracket && !cursor.Take(')')) return NotANumber;
        cursor.TakeSpaces();
        if (!TakeSign(ref cursor, ref sign)) return NotANumber;

        (cell.Number, cell.Sign) = (opening.IsNegative || opening.HasBracket ? -number : number, sign);
        if (cursor.IsAtEnd) return null;
        if (!IsUnit(cursor.Rest)) return SpreadsheetTrace.InNumber(text) ?? NotANumber;
        if (!column.MayHaveUnit) return "There are words after the number: only the number can be read here.";
        cell.UnitStart = text.Length - cursor.Rest.Length;
        return null;
    }

    /// <summary>Takes the digits that come next and what stands between them.</summary>
    public static ReadOnlySpan<byte> TakeNumber(ref Cursor cursor)
    {
        var rest = cursor.Rest;
        var length = 0;
        while (length < rest.Length)
        {
            if (rest[length] is (>= (byte)'0' and <= (byte)'9') or (byte)',' or (byte)'.') length++;
            else if (rest[length] > 0x7F && IsBetweenDigits(rest, length, out var space)) length += space;
            else break;
        }
        return cursor.Take(length);
    }

    private static bool IsBetweenDigits(ReadOnlySpan<byte> text, int at, out int space)
    {
        space = Words.SpaceAtStart(text[at..]);
        return space > 0 && at > 0 && at + space < text.Length && char.IsAsciiDigit((char)text[at - 1]) && char.IsAsciiDigit((char)text[at + space]);
    }

    /// <summary>Takes one % or £ sign, if there is one; false when it is one too many.</summary>
    private static bool TakeSign(ref Cursor cursor, ref NumberSign sign)
    {
        var next = cursor.Take('%') ? NumberSign.Percent : cursor.Take("£"u8) ? NumberSign.Pound : NumberSign.None;
        if (next is NumberSign.None) return true;
        cursor.TakeSpaces();
        if (sign is not NumberSign.None) return false;
        sign = next;
        return true;
    }

    private static bool IsUnit(ReadOnlySpan<byte> text)
    {
        var hasLetter = false;
        for (var cursor = new Cursor(text); !cursor.IsAtEnd;)
        {
            if (!cursor.TakeWord().IsEmpty) hasLetter = true;
            else if (!cursor.TakeSpaces() && !cursor.Take('(') && !cursor.Take(')') && !cursor.Take('%') && !cursor.Take("£"u8)) return false;
        }
        return hasLetter;
    }

    /// <summary>What stands before the digits: a sign, a bracket, a pound sign, in any order.</summary>
    private readonly record struct Opening(bool HasSign, bool IsNegative, bool HasBracket, bool HasPound)
    {
        public static Opening Of(ref Cursor cursor)
        {
            var opening = default(Opening);
            while (true)
            {
                cursor.TakeSpaces();
                if (!opening.HasSign && (cursor.Take('-') || cursor.Take("\u2212"u8))) opening = opening with { HasSign = true, IsNegative = true };
                else if (!opening.HasSign && cursor.Take('+')) opening = opening with { HasSign = true };
                else if (!opening.HasBracket && cursor.Take('(')) opening = opening with { HasBracket = true };
                else if (!opening.HasPound && cursor.Take("£"u8)) opening = opening with { HasPound = true };
                else return opening;
            }
        }
    }
}
