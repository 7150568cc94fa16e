using System.Text;

namespace KpiPapers.Pdf.Typesetting;

/// <summary>What characters do to lines, and stand-ins for those that fonts often lack.</summary>
internal static class Characters
{
    public const int ZeroWidthSpace = 0x200B;

    public static bool EndsLine(int character) => character is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    /// <summary>Spaces of any width at which a line may break: set as one ordinary space.</summary>
    public static bool IsSpace(int character) =>
        character is ' ' or '\t' or 0x1680 or (>= 0x2000 and <= 0x200A and not 0x2007) or 0x205F or 0x3000;

    /// <summary>
    /// Characters without a shape: soft hyphens, joiners, variation selectors, byte order marks, and the direction controls, which
    /// could make a text read otherwise than it is stored.
    /// </summary>
    public static bool IsInvisible(int character) =>
        character is 0xAD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069)
            or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    /// <summary>
    /// Whether a character is of a script that runs from right to left or whose letters change with their neighbours: set glyph by glyph
    /// from the left, it would be there and yet be wrong. Blocks of the Unicode standard, the first from Hebrew to Myanmar.
    /// </summary>
    public static bool NeedsShaping(int character) =>
        character is (>= 0x590 and <= 0x109F) or (>= 0x1780 and <= 0x18AF) or (>= 0x1900 and <= 0x1C7F)
            or (>= 0xA840 and <= 0xA87F) or (>= 0xA880 and <= 0xABFF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x11000 and <= 0x11FFF) or (>= 0x1E800 and <= 0x1EFFF);

    /// <summary>Whether a line may end between a word's hyphen, dash or slash and the next letter; 2020/21 and 5-10 stay whole.</summary>
    public static bool AllowsBreak(int before, int character, int after) =>
        character is '-' or '/' or 0x2010 or 0x2013 or 0x2014 && IsLetterOrDigit(before) && IsLetter(after);

    /// <summary>A character that looks the same, for fonts without this one.</summary>
    public static int StandIn(int character) => character switch
    {
        0x2007 or 0x202F => 0xA0,   // no-break spaces: figure, narrow
        0xA0 => ' ',
        0x2010 or 0x2011 => '-',    // hyphen, no-break hyphen
        _ => character,
    };

    private static bool IsLetter(int character) => Rune.TryCreate(character, out var rune) && Rune.IsLetter(rune);

    private static bool IsLetterOrDigit(int character) => Rune.TryCreate(character, out var rune) && Rune.IsLetterOrDigit(rune);
}
