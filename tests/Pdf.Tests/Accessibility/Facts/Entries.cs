using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>Entries of a dictionary that may be absent or of another kind than they should be.</summary>
internal static class Entries
{
    public static PdfDictionary? DictionaryOrNull(this PdfDictionary dictionary, string key) => dictionary[key] as PdfDictionary;

    public static string? NameOrNull(this PdfDictionary dictionary, string key) => (dictionary[key] as PdfName)?.Text;

    public static int? IntegerOrNull(this PdfDictionary dictionary, string key) => dictionary[key] is double number ? (int)number : null;

    public static bool Has(this PdfDictionary dictionary, string key) => dictionary[key] is not null;

    /// <summary>Whether there is a text that is more than space.</summary>
    public static bool HasWords(this PdfDictionary dictionary, string key) =>
        dictionary[key] is string text && !string.IsNullOrWhiteSpace(text);

    /// <summary>Whether it is the boolean <c>true</c> or, on demand, <c>false</c>.</summary>
    public static bool IsBoolean(this PdfDictionary dictionary, string key, string value = "true") =>
        dictionary[key] is PdfTokens.Keyword keyword && keyword.Text == value;

    /// <summary>An array's values with their references unfollowed; a single value counts as an array of one.</summary>
    public static IReadOnlyList<object> RawArray(this PdfDictionary dictionary, string key) =>
        dictionary[key] as List<object> ?? (dictionary.Raw(key) is { } single ? [single] : []);
}
