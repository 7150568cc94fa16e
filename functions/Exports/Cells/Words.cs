using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>Words in cells and headings: what counts as blank, as the same, and how a list reads.</summary>
internal static class Words
{
    /// <summary>Without the spaces around it; no-break spaces, which come from web pages, count.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (true)
        {
            if (cell.Length > 0 && cell[0] <= ' ') cell = cell[1..];
            else if (cell.Length > 0 && cell[^1] <= ' ') cell = cell[..^1];
            else if (cell.StartsWith("\u00A0"u8)) cell = cell[2..];
            else if (cell.EndsWith("\u00A0"u8)) cell = cell[..^2];
            else return cell;
        }
    }

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

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
}
