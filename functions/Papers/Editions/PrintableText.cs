using System.Globalization;
using System.Text;

namespace KpiPapers.Papers.Editions;

/// <summary>Text as editions for screens and programs hold it.</summary>
public static class PrintableText
{
    private const int Tab = '\t', LineFeed = '\n';

    /// <summary>
    /// The same words with line feeds for line ends, U+FFFD for halves of characters, and without what has no shape and does harm:
    /// control characters, and those that turn the direction of all text that follows.
    /// </summary>
    public static string Of(string text) => string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Where(IsKept));

    private static bool IsKept(Rune rune) => rune.Value switch
    {
        Tab or LineFeed => true,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        (>= 0xFDD0 and <= 0xFDEF) => false,   // like all that end in FFFE or FFFF, never characters
        var value => (value & 0xFFFE) != 0xFFFE && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control,
    };
}
