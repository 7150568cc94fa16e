namespace KpiPapers.Exports.Sheets;

/// <summary>Tells by its first bytes a file that is mistaken for CSV.</summary>
internal static class FileKinds
{
    private const string SaveAsCsv = "a CSV file: in Excel, choose Save As and the type \"CSV UTF-8 (Comma delimited)\"";
    private const string ExportAsCsv = "a CSV file: in the system that it comes from, choose CSV when exporting; or open it in Excel and save it as \"CSV UTF-8 (Comma delimited)\"";

    /// <summary>Said of a file that holds a NUL.</summary>
    public const string HoldsNul = "The file holds bytes that no text has, so it is not a CSV file.";

    /// <summary>What is wrong with a file that starts like this; null when it may be CSV.</summary>
    public static CellProblem? Problem(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8)) return WholeFile("This is a PDF file.", ExportAsCsv);
        if (head.StartsWith("PK\u0003\u0004"u8)) return WholeFile(Zip(head), SaveAsCsv);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return WholeFile("This is an Excel workbook (or another old Office file), not a CSV file.", SaveAsCsv);
        var text = head.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        if (IsHtml(text)) return WholeFile("This is a web page (HTML), as some systems save it under the name of an Excel file.", ExportAsCsv);
        if (text.StartsWith("<?xml"u8)) return WholeFile("This is an XML file.", ExportAsCsv);
        return IsJson(text) ? WholeFile("This is a JSON file.", ExportAsCsv) : null;
    }

    /// <summary>A problem of the file as a whole, for which saving it anew as CSV is the remedy.</summary>
    public static CellProblem NotText(string wrong) => WholeFile(wrong, SaveAsCsv);

    private static CellProblem WholeFile(string wrong, string expected) => new(0, "", "", wrong, expected);

    private static string Zip(ReadOnlySpan<byte> head) =>
        head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 ? "This is an Excel workbook, not a CSV file." : "This is a ZIP file.";

    private static bool IsHtml(ReadOnlySpan<byte> text) =>
        StartsWith(text, "<!doctype html"u8) || StartsWith(text, "<html"u8) || StartsWith(text, "<table"u8);

    // A heading may begin with a bracket, but not with one before a quote, a brace or another bracket.
    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] is not ((byte)'{' or (byte)'[')) return false;
        var next = text[1..].TrimStart(" \t\r\n"u8);
        return next.Length > 0 && (text[0] == '{' ? next[0] is (byte)'"' or (byte)'}' : next[0] is (byte)'{' or (byte)'[' or (byte)']');
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        text.Length >= lowerCase.Length && System.Text.Ascii.EqualsIgnoreCase(text[..lowerCase.Length], lowerCase);
}
