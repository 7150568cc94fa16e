using System.Text;

namespace KpiPapers.Pdf.Syntax;

/// <summary>Text as a PDF string object (ISO 32000-1, 7.3.4 and 7.9.2).</summary>
internal static class PdfString
{
    /// <summary>Text for people: plain where it is ASCII, else UTF-16 with its byte order mark.</summary>
    public static string Of(string text) =>
        text.All(letter => letter is >= ' ' and <= '~')
            ? $"({text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")})"
            : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
