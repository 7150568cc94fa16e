using CsvHelper;

namespace KpiPapers.Exports;

/// <summary>
/// CSV that Excel opens as it is (UTF-8 with a byte order mark, CR LF). A cell that a spreadsheet would run as a formula starts with an
/// apostrophe (OWASP, CSV injection).
/// </summary>
internal static class SafeCsv
{
    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r",
        InjectionEscape = '\'',
    };

    public static byte[] Write(Action<CsvWriter> write)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true)) write(csv);
        return file.ToArray();
    }
}
