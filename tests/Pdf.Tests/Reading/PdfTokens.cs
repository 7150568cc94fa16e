using System.Globalization;
using System.Text;

namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>Reads PDF syntax: numbers as double, strings, names, arrays, dictionaries, and anything else as a <see cref="Keyword"/>.</summary>
internal sealed class PdfTokens(byte[] bytes, int position, Func<PdfReference, object>? resolve = null)
{
    public sealed record Keyword(string Text);

    public int Position { get; private set; } = position;

    private int Current => Position < bytes.Length ? bytes[Position] : -1;

    /// <summary>The next value; null at the end.</summary>
    public object? Next()
    {
        SkipSpace();
        switch (Current)
        {
            case -1: return null;
            case '/': Position++; return new PdfName(Word());
            case '(': Position++; return Literal();
            case '[': Position++; return Array();
            case '<' when bytes[Position + 1] == '<': Position += 2; return Dictionary();
            case '<': Position++; return Hexadecimal();
            case ']': Position++; return new Keyword("]");
            case '>': Position += 2; return new Keyword(">>");
            default: return NumberOrKeyword();
        }
    }

    private object NumberOrKeyword()
    {
        var word = Word();
        if (word.Length == 0) throw new InvalidDataException($"A stray \"{(char)Current}\" stands at {Position}.");
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new Keyword(word);
        var before = Position;
        if (Generation() && Word() == "R") return new PdfReference((int)number);
        Position = before;
        return number;
    }

    private bool Generation()
    {
        SkipSpace();
        var word = Word();
        SkipSpace();
        return word == "0";
    }

    private List<object> Array()
    {
        var list = new List<object>();
        while (Next() is var value && value is not Keyword { Text: "]" })
            list.Add(value ?? throw new InvalidDataException("An array does not end."));
        return list;
    }

    private PdfDictionary Dictionary()
    {
        var entries = new Dictionary<string, object>();
        object? next;
        while ((next = Next()) is PdfName key)
        {
            var value = Next() ?? throw new InvalidDataException($"{key.Text} has no value.");
            if (!entries.TryAdd(key.Text, value)) throw new InvalidDataException($"{key.Text} has two values.");
        }
        return next is Keyword { Text: ">>" } ? new(entries, resolve) : throw new InvalidDataException("A dictionary does not end.");
    }

    private string Literal()
    {
        var text = new StringBuilder();
        for (var depth = 1; ; Position++)
        {
            if (Current == '(') depth++;
            if (Current == ')' && --depth == 0) break;
            if (Current == '\\') Position++;
            text.Append(Current == 'r' && bytes[Position - 1] == '\\' ? '\r' : (char)Current);
        }
        Position++;
        return text.ToString();
    }

    private string Hexadecimal()
    {
        var end = System.Array.IndexOf(bytes, (byte)'>', Position);
        var data = Convert.FromHexString(Encoding.ASCII.GetString(bytes, Position, end - Position));
        Position = end + 1;
        return data is [0xFE, 0xFF, .. var utf16] ? Encoding.BigEndianUnicode.GetString(utf16) : Encoding.Latin1.GetString(data);
    }

    private string Word()
    {
        var start = Position;
        while (Current > ' ' && !"/()[]<>".Contains((char)Current)) Position++;
        return Encoding.ASCII.GetString(bytes, start, Position - start);
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\n' or '\r' or '\t') Position++;
    }
}
