using System.Buffers;
using CsvHelper;

namespace KpiPapers.Exports;

/// <summary>
/// CSV that Excel opens as it is (UTF-8 with a byte order mark, CR LF). A cell that a spreadsheet would run as a formula starts with an
/// apostrophe (OWASP, CSV injection).
/// </summary>
internal static class SafeCsv
{
    private const char Mark = '\'';

    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@");

    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r",
        InjectionEscape = Mark,
    };

    public static byte[] Write(Action<CsvWriter> write)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true)) write(csv);
        return file.ToArray();
    }

    /// <summary>
    /// Words that come back as they are from a file written here: those that look as if they had been marked are marked once more, for
    /// <see cref="Unmarked"/> to take off.
    /// </summary>
    public static string Marked(string words) => IsMarked(words) ? $"{Mark}{words}" : words;

    /// <summary>The words of a cell without the apostrophe that keeps a spreadsheet from running them.</summary>
    public static string Unmarked(string cell) => IsMarked(cell) ? cell[1..] : cell;

    private static bool IsMarked(string cell) => cell.StartsWith(Mark) && cell.TrimStart(Mark) is [var first, ..] && Formula.Contains(first);
}
