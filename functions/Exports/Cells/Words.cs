using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>Words in cells and headings: what counts as blank, as the same, and how a list reads.</summary>
internal static class Words
{
    /// <summary>Without the spaces around it; no-break spaces, which come from web pages, count.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > 0 && IsPlain(cell[0]) && IsPlain(cell[^1])) return cell;   // nearly always
        while (SpaceAtStart(cell) is > 0 and var length) cell = cell[length..];
        while (SpaceAtEnd(cell) is > 0 and var length) cell = cell[..^length];
        return cell;
    }

    /// <summary>How many bytes the space at the start has, narrow and no-break ones included; 0 when there is none.</summary>
    public static int SpaceAtStart(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? 0
        : text[0] <= ' ' ? 1
        : text.StartsWith("\u00A0"u8) ? 2
        : text.StartsWith("\u202F"u8) || text.StartsWith("\u2009"u8) ? 3
        : 0;

    /// <summary>With single spaces between words and none around them.</summary>
    public static string SingleSpaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a cell says a word, without regard to case.</summary>
    public static bool Same(ReadOnlySpan<byte> cell, string word) =>
        Ascii.EqualsIgnoreCase(cell, word)
        || (!Ascii.IsValid(cell) && Encoding.UTF8.GetString(cell).Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>A, B or C</c>.</summary>
    public static string Either(IReadOnlyList<string> words) => Join(words, "or");

    /// <summary><c>A, B and C</c>.</summary>
    public static string All(IReadOnlyList<string> words) => Join(words, "and");

    private static bool IsPlain(byte character) => character is > (byte)' ' and < 0x7F;

    private static int SpaceAtEnd(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? 0
        : text[^1] <= ' ' ? 1
        : text.EndsWith("\u00A0"u8) ? 2
        : text.EndsWith("\u202F"u8) || text.EndsWith("\u2009"u8) ? 3
        : 0;

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
}
