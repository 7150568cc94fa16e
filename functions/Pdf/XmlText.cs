using System.Text;

namespace KpiPapers.Pdf;

/// <summary>Text as XML 1.0 holds it on one line.</summary>
internal static class XmlText
{
    /// <summary>
    /// Without the characters that XML 1.0 has no way to say, which are most control characters; line ends, which it would change, are
    /// spaces, and halves of surrogate pairs U+FFFD.
    /// </summary>
    public static string Of(string text) => string.Concat(text.ReplaceLineEndings(" ").EnumerateRunes().Where(IsAllowed));

    private static bool IsAllowed(Rune rune) => rune.Value is '\t' or (>= 0x20 and not 0xFFFE and not 0xFFFF);
}
