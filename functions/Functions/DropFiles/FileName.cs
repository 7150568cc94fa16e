using System.Globalization;
using System.Text;
using KpiPapers.Papers.Editions;

namespace KpiPapers.Functions.DropFiles;

/// <summary>The name of a file as a browser states it, made into one that a blob can have and that shows what it is.</summary>
internal static class FileName
{
    private const int Longest = 120;
    private const int LongestEnding = 12;   // such as .markdown
    private const string Nameless = "file";

    /// <summary>
    /// The last part alone, without what has no shape, no longer than people read. Characters that arrive damaged in the events of the
    /// inbox, such as emoji, become underscores.
    /// </summary>
    public static string Of(string stated)
    {
        var last = PrintableText.Of(stated[(stated.LastIndexOfAny(['/', '\\']) + 1)..]);
        var name = Shorten(string.Concat(last.EnumerateRunes().Where(HasShape).Select(rune => rune.IsBmp ? $"{rune}" : "_")).Trim());
        // A blob's name does not end with a dot, and "..", which would lead elsewhere, is nothing else.
        return name.TrimEnd('.', ' ') is { Length: > 0 } kept ? kept : Nameless;
    }

    private static bool HasShape(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Shorten(string name)
    {
        if (name.Length <= Longest) return name;
        var ending = Path.GetExtension(name);   // it tells how the file is read
        if (ending.Length > LongestEnding) ending = "";
        return name[..(Longest - ending.Length)] + ending;
    }
}
