using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>Writes calls as a file of some style.</summary>
internal static class CallFile
{
    private static readonly NumberFormatInfo DecimalComma = new() { NumberDecimalSeparator = "," };

    /// <summary>The whole file.</summary>
    /// <param name="rows">The calls, in the order in which they are written.</param>
    /// <param name="style">How they are written.</param>
    /// <param name="range">The range of days that the title states; null for none.</param>
    public static byte[] Write(ImmutableArray<CallRow> rows, CallStyle style, string? range = null)
    {
        var text = string.Join(style.LineEnd, Lines(rows, style, range)) + (style.EndsWithLineEnd ? style.LineEnd : "");
        return style.Text switch
        {
            TextForm.Utf8 => Encoding.UTF8.GetBytes(text),
            TextForm.Utf8Marked => Encoding.UTF8.GetBytes("\uFEFF" + text),
            TextForm.Utf16 => Encoding.Unicode.GetBytes("\uFEFF" + text),
            TextForm.Utf16BigEndian => Encoding.BigEndianUnicode.GetBytes("\uFEFF" + text),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),   // is in the box
        };
    }

    /// <summary>A cell with quotes where it needs them.</summary>
    public static string Quoted(string cell, char separator) =>
        cell.Contains(separator) || cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static IEnumerable<string> Lines(ImmutableArray<CallRow> rows, CallStyle style, string? range)
    {
        if (style.HasSepLine) yield return $"sep={style.Separator}";
        if (style.HasTitle) yield return "Wendlebury Vale Council - contact centre";
        if (range is not null) yield return range;
        if (style.HasTitle) yield return "Generated: 02/10/2020 08:15";
        if (style.HasBlankRows) yield return "";
        var headings = Line(["Queue name", "Call started", "Agent", Heading(style.Waits), "Outcome"], style);
        yield return headings;
        for (var place = 0; place < rows.Length; place++)
        {
            if (style.HasBlankRows && place % 5 == 2) yield return place % 2 == 0 ? "" : new string(style.Separator, 4);
            if (style.RepeatsHeadings && place == rows.Length / 2) yield return headings;
            yield return Line(rows[place], style);
        }
        if (style.HasTotals) yield return Line(["Total", "", "", Wait(rows.Where(row => IsWritten(row, style)).Sum(row => row.Wait), style), ""], style);
        if (style.HasRecordCount) yield return $"Total rows: {rows.Length}";
    }

    private static string Line(CallRow row, CallStyle style) =>
        Line([row.Queue, Day(row.Started, style.Days), "Agent 7", IsWritten(row, style) ? Wait(row.Wait, style) : "", row.IsAnswered ? "Answered" : "ABANDONED"], style);

    private static string Line(IEnumerable<string> cells, CallStyle style) => string.Join(style.Separator, cells.Select(cell => Quoted(style.HasSpaces ? $" {cell}\u00A0 " : cell, style.Separator)));

    private static bool IsWritten(CallRow row, CallStyle style) => row.IsAnswered || !style.LeavesWaitsBlank;

    private static string Heading(WaitForm form) => form switch
    {
        WaitForm.MinutesAndSeconds => "Queue time (mm:ss)",
        WaitForm.HoursMinutesSeconds => "Queue time (hh:mm:ss)",
        _ => "Wait (seconds)",
    };

    private static string Day(DateTime time, DayForm form) => form switch
    {
        DayForm.DayFirst => $"{time:dd/MM/yyyy HH:mm:ss}",
        DayForm.DayFirstShort => $"{time:d/M/yy H:mm}",
        DayForm.DayFirstWithDots => $"{time:dd.MM.yyyy HH:mm}",
        DayForm.DayFirstWithWeekday => $"{time:ddd dd/MM/yyyy HH:mm}",
        DayForm.MonthFirst => $"{time:MM/dd/yyyy HH:mm}",
        DayForm.MonthFirstWithHalves => $"{time:M/d/yyyy h:mm:ss tt}",
        DayForm.Iso => $"{time:yyyy-MM-dd HH:mm:ss}",
        DayForm.IsoWithT => $"{time:yyyy-MM-ddTHH:mm:ss}",
        _ => $"{time:dd-MMM-yy HH:mm}",
    };

    private static string Wait(decimal seconds, CallStyle style)
    {
        var (minutes, rest) = ((int)(seconds / 60), seconds % 60);
        return style.Waits switch
        {
            WaitForm.Seconds => Number(seconds, style),
            WaitForm.SecondsInWords => $"{Number(seconds, style)} secs",
            WaitForm.MinutesAndSeconds => $"{minutes:00}:{rest:00.##}",
            WaitForm.HoursMinutesSeconds => $"{minutes / 60:00}:{minutes % 60:00}:{rest:00.##}",
            _ => $"{minutes / 60}h {minutes % 60}m {Number(rest, style)}s",
        };
    }

    private static string Number(decimal number, CallStyle style) => number.ToString("0.##", style.Separator == ';' ? DecimalComma : NumberFormatInfo.InvariantInfo);
}
