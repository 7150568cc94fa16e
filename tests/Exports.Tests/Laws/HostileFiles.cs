using System.Text;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>Files that are made to fill memory, piece by piece.</summary>
internal static class HostileFiles
{
    private const int Megabyte = 1 << 20;
    private const int RowsOfAPiece = 2000;
    private const string Headings = "Call started,Queue,Outcome,Wait (seconds)\r\n";

    public static IEnumerable<ReadOnlyMemory<byte>> OneLine(int megabytes) => Repeated("", "x", megabytes);

    public static IEnumerable<ReadOnlyMemory<byte>> LongLineBelowHeadings(int megabytes) => Repeated(Headings, "x", megabytes);

    public static IEnumerable<ReadOnlyMemory<byte>> QuotedCell(int megabytes) => Repeated(Headings + "\"", "words, words\n", megabytes);

    public static IEnumerable<ReadOnlyMemory<byte>> BlankLines(int megabytes) => Repeated(Headings, "\n", megabytes);

    public static IEnumerable<ReadOnlyMemory<byte>> BlankLinesAlone(int megabytes) => Repeated("", "\n", megabytes);

    public static IEnumerable<ReadOnlyMemory<byte>> OneQuoteAfterAnother(int megabytes) => Repeated(Headings, "\"", megabytes);

    public static IEnumerable<ReadOnlyMemory<byte>> WideRow(int columns)
    {
        yield return Bytes(string.Concat(Enumerable.Repeat("a,", columns)) + "\r\n");
        yield return Bytes(Headings + "01/07/2020 09:00,Benefits,Answered,60\r\n");
    }

    public static IEnumerable<ReadOnlyMemory<byte>> WideRowBelowHeadings(int columns)
    {
        yield return Bytes(Headings + "01/07/2020 09:00,Benefits,Answered,60");
        yield return Bytes(string.Concat(Enumerable.Repeat(",a", columns)) + "\r\n");
    }

    public static IEnumerable<ReadOnlyMemory<byte>> Utf16OfOneCharacter(int megabytes)
    {
        yield return Encoding.Unicode.GetBytes("\uFEFF");
        var piece = Encoding.Unicode.GetBytes(new string('é', Megabyte / 2));
        for (var left = megabytes; left > 0; left--) yield return piece;
    }

    public static IEnumerable<ReadOnlyMemory<byte>> TotalsWithoutEnd()
    {
        yield return Bytes(Headings + "01/07/2020 09:00,Benefits,Answered,60\r\n");
        var piece = Bytes(string.Concat(Enumerable.Repeat("Total,,,60\r\n", RowsOfAPiece)));
        while (true) yield return piece;
    }

    public static IEnumerable<ReadOnlyMemory<byte>> TotalsAboveAllRows(int rows) => Rows(rows, _ => "Total,,,60");

    public static IEnumerable<ReadOnlyMemory<byte>> DistinctSites(int rows) => Rows(rows, row => $"01/07/2020 09:00,queue {row},Answered,60");

    public static IEnumerable<ReadOnlyMemory<byte>> WrongCells(int rows) => Rows(rows, _ => "01/07/2020 09:00,Benefits,Answered,soon");

    public static IEnumerable<ReadOnlyMemory<byte>> Notes(int rows) => Rows(rows, row => row % 2 == 0 ? "Note: none" : "01/07/2020 09:00,Benefits,Answered,soon");

    public static IEnumerable<ReadOnlyMemory<byte>> EveryDayOfEverySite(int sites)
    {
        var first = new DateOnly(1950, 1, 1);
        return Rows(sites * 55_000, row => $"{first.AddDays(row / sites):dd/MM/yyyy} 09:00,queue {row % sites},Answered,60");
    }

    public static IEnumerable<ReadOnlyMemory<byte>> Withdrawals(int rows)
    {
        var reason = new string('x', 500);
        return Rows(rows, row => $"calls-{row}.csv,{reason}", "File or submission,Reason\r\n");
    }

    public static IEnumerable<ReadOnlyMemory<byte>> Texts(int rows)
    {
        var text = new string('x', 1000);
        return Rows(rows, row => $"2020/21 Q2,Housing,{text}", "Quarter,Service,Text\r\n");
    }

    public static IEnumerable<ReadOnlyMemory<byte>> EverySecondOfADay(int rows)
    {
        var first = new DateTime(2020, 7, 1);
        return Rows(rows, row => $"{first.AddSeconds(row):dd/MM/yyyy HH:mm:ss},Benefits,10,1,60", "Interval start,Split/Skill,ACD calls,Aban calls,Avg speed ans\r\n");
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Rows(int rows, Func<int, string> row, string headings = Headings)
    {
        yield return Bytes(headings);
        var text = new StringBuilder();
        for (var first = 0; first < rows; first += RowsOfAPiece)
        {
            text.Clear();
            for (var number = first; number < Math.Min(rows, first + RowsOfAPiece); number++) text.Append(row(number)).Append("\r\n");
            yield return Bytes(text.ToString());
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Repeated(string head, string what, int megabytes)
    {
        yield return Bytes(head);
        var piece = Bytes(string.Concat(Enumerable.Repeat(what, Megabyte / what.Length)));
        for (var left = megabytes; left > 0; left--) yield return piece;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
