using System.Text;

namespace KpiPapers.Pdf;

/// <summary>Text as XML 1.0 can hold it.</summary>
internal static class XmlText
{
    /// <summary>Drops the characters that XML 1.0 has no way to say: most control characters, and halves of surrogate pairs become U+FFFD.</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Where(IsAllowed));

    private static bool IsAllowed(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF);
}
