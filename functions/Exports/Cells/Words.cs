using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>Words in cells and headings: what counts as blank, as the same, and how a list reads.</summary>
internal static class Words
{
    /// <summary>Characters that take no space and are not seen, which come from web pages and word processors.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF");

    /// <summary>
    /// Without the spaces around it, no-break ones and what is not seen included; of <c>="012"</c>, as Excel keeps digits as text, what is quoted.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // for every cell
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) =>
        IsTrimmed(cell) ? cell : Trimmed(cell);

    /// <summary>Whether a cell surely begins and ends with what it says, as nearly all do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // likewise
    public static bool IsTrimmed(ReadOnlySpan<byte> cell) => cell.Length > 0 && IsPlain(cell[0]) && IsPlain(cell[^1]) && cell[0] != '=';

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> cell)
    {
        while (NothingAtStart(cell) is > 0 and var length) cell = cell[length..];
        while (NothingAtEnd(cell) is > 0 and var length) cell = cell[..^length];
        return Unquoted(cell);
    }

    /// <summary>How many bytes the space at the start has, narrow and no-break ones included; 0 when there is none.</summary>
    public static int SpaceAtStart(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? 0
        : text[0] <= ' ' ? 1
        : text.StartsWith("\u00A0"u8) ? 2
        : text.StartsWith("\u202F"u8) || text.StartsWith("\u2009"u8) ? 3
        : 0;

    /// <summary>With single spaces between words and none around them, and nothing that is not seen.</summary>
    public static string SingleSpaced(string text)
    {
        if (text.AsSpan().ContainsAny(Invisible)) text = string.Concat(text.Where(character => !Invisible.Contains(character)));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a cell says a word, without regard to case.</summary>
    public static bool Same(ReadOnlySpan<byte> cell, string word) =>
        Ascii.EqualsIgnoreCase(cell, word)
        || (!Ascii.IsValid(cell) && Encoding.UTF8.GetString(cell).Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>A, B or C</c>.</summary>
    public static string Either(IReadOnlyList<string> words) => Join(words, "or");

    /// <summary><c>A, B and C</c>.</summary>
    public static string All(IReadOnlyList<string> words) => Join(words, "and");

    private static bool IsPlain(byte character) => character is > (byte)' ' and < 0x7F;

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> cell) =>
        cell.Length > 2 && cell.StartsWith("=\""u8) && cell[^1] == '"' && !cell[2..^1].Contains((byte)'"') ? Trim(cell[2..^1]) : cell;

    private static int NothingAtStart(ReadOnlySpan<byte> text) =>
        SpaceAtStart(text) is > 0 and var space ? space
        : text.StartsWith("\u00AD"u8) ? 2
        : text.Length > 2 && IsInvisible(text[..3]) ? 3
        : 0;

    private static int NothingAtEnd(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? 0
        : text[^1] <= ' ' ? 1
        : text.EndsWith("\u00A0"u8) || text.EndsWith("\u00AD"u8) ? 2
        : text.EndsWith("\u202F"u8) || text.EndsWith("\u2009"u8) || (text.Length > 2 && IsInvisible(text[^3..])) ? 3
        : 0;

    /// <summary>Whether three bytes are one of the characters that are not seen; the soft hyphen has two.</summary>
    private static bool IsInvisible(ReadOnlySpan<byte> three) => three switch
    {
        [0xE2, 0x80, >= 0x8B and <= 0x8F] or [0xE2, 0x81, 0xA0] or [0xEF, 0xBB, 0xBF] => true,
        _ => false,
    };

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
}
