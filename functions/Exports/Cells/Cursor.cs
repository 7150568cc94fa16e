namespace KpiPapers.Exports.Cells;

/// <summary>What is left of a cell while it is taken apart from the front.</summary>
internal ref struct Cursor(ReadOnlySpan<byte> text)
{
    public ReadOnlySpan<byte> Rest { get; private set; } = text;

    public readonly bool IsAtEnd => Rest.IsEmpty;

    public readonly bool IsAtDigit => !Rest.IsEmpty && char.IsAsciiDigit((char)Rest[0]);

    public bool Take(char character)
    {
        if (Rest.IsEmpty || Rest[0] != character) return false;
        Rest = Rest[1..];
        return true;
    }

    public bool Take(ReadOnlySpan<byte> characters)
    {
        if (!Rest.StartsWith(characters)) return false;
        Rest = Rest[characters.Length..];
        return true;
    }

    /// <summary>Takes what a function counts as one thing.</summary>
    public ReadOnlySpan<byte> Take(int length)
    {
        var taken = Rest[..length];
        Rest = Rest[length..];
        return taken;
    }

    /// <summary>Takes any spaces, no-break ones included; false when there is none.</summary>
    public bool TakeSpaces()
    {
        var any = false;
        for (int length; (length = Words.SpaceAtStart(Rest)) > 0; any = true) Rest = Rest[length..];
        return any;
    }

    /// <summary>Takes the letters that come next.</summary>
    public ReadOnlySpan<byte> TakeWord()
    {
        var length = 0;
        while (length < Rest.Length && char.IsAsciiLetter((char)Rest[length])) length++;
        return Take(length);
    }

    /// <summary>Takes all digits that come next, and answers how many there are; 0 for none and for too many.</summary>
    public int TakeDigits(int most, out int number)
    {
        number = 0;
        var length = 0;
        for (; length < Rest.Length && char.IsAsciiDigit((char)Rest[length]); length++)
        {
            if (length == most) return 0;
            number = (number * 10) + Rest[length] - '0';
        }
        Rest = Rest[length..];
        return length;
    }
}
