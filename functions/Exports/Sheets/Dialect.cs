using System.Text;
using CsvHelper;

namespace KpiPapers.Exports.Sheets;

/// <summary>How CSV is cut into cells, and how that is put into words.</summary>
internal static class Dialect
{
    /// <summary>The longest row, in bytes.</summary>
    public const int LongestRow = 1 << 20;

    /// <summary>How CSV is cut into cells.</summary>
    public static CsvReaderOptions Options(char separator, Action<CsvMalformedRecord>? onMalformed = null) => new()
    {
        Separator = separator,
        HasHeader = false,         // headings are looked for, not assumed
        SkipEmptyLines = false,    // a blank line is a row in a spreadsheet
        MalformedData = CsvMalformedDataHandling.Recover,   // reported below, so that the rest of the file is still checked
        OnMalformedRecord = onMalformed,
        FieldCountMismatch = CsvFieldCountHandling.Allow,   // reported below, for the same reason
        MaxRecordSize = LongestRow,
    };

    /// <summary>Excel's line <c>sep=;</c>, which is no row of the sheet, and its length.</summary>
    public static (char? Separator, int Length) Stated(ReadOnlySpan<byte> sample)
    {
        var line = sample.StartsWith("\""u8) ? sample[1..] : sample;
        if (line.Length < 5 || !Ascii.EqualsIgnoreCase(line[..4], "sep="u8) || line[4] is not ((byte)'\t' or (>= (byte)' ' and <= (byte)'~' and not (byte)'"'))) return (null, 0);
        var end = sample.IndexOfAny((byte)'\n', (byte)'\r');
        if (end is < 0 or > 8) return (null, 0);
        return ((char)line[4], end + (sample[end..].StartsWith("\r\n"u8) ? 2 : 1));
    }

    /// <summary>A separator as people call it.</summary>
    public static string Name(char separator) => separator switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "upright bars",
        _ => $"\"{separator}\"",
    };

    /// <summary>What is wrong with the quotes of a row.</summary>
    public static string InWords(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "A quote (\") stands in the middle of a cell.",
        CsvMalformedReason.TextAfterClosingQuote => "There is text after a closing quote (\").",
        CsvMalformedReason.UnterminatedQuote => "A quote (\") is opened and never closed.",
        _ => $"The row cannot be read ({reason}).",
    };
}
