using System.Globalization;
using System.Text;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Damaging;

/// <summary>Values as PDF writes them, a single space between any two parts.</summary>
internal static class PlainText
{
    public static string Of(object? value) => value switch
    {
        PdfDictionary dictionary => $"<< {Entries(dictionary)}>>",
        List<object> list => $"[{string.Join(' ', list.Select(Of))}]",
        PdfName name => $"/{name.Text}",
        PdfReference reference => $"{reference.Number} 0 R",
        double number => number.ToString("0.#####", CultureInfo.InvariantCulture),
        string text when text.All(char.IsAscii) => $"({text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")})",
        string text => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>",
        PdfTokens.Keyword keyword => keyword.Text,
        _ => throw new InvalidDataException($"{value} cannot be written."),
    };

    /// <summary>Entries without those that say how a stream is packed.</summary>
    private static string Entries(PdfDictionary dictionary)
    {
        var isStream = dictionary.Raw("Length") is not null;
        return string.Concat(dictionary.Keys.Where(key => !isStream || key is not ("Length" or "Filter"))
            .Select(key => $"/{key} {Of(dictionary.Raw(key))} "));
    }
}
