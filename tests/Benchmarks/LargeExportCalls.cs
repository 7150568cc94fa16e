using System.Globalization;
using System.Text.Unicode;
using KpiPapers.Seeds;

namespace KpiPapers.Benchmarks;

/// <summary>The calls of three months on twenty queues, as a telephony system writes them.</summary>
/// <param name="rows">How many there are.</param>
internal sealed class LargeExportCalls(int rows)
{
    public const int LongestRow = 256;
    private const int MeanWait = 140;
    private const int OpenSeconds = 10 * 60 * 60;

    private static readonly DateTime First = new(2020, 7, 1, 8, 0, 0);
    private static readonly int Days = (First.AddMonths(3) - First).Days;

    private static readonly string[] Queues =
    [
        "Council tax", "Housing repairs", "Waste and recycling", "Benefits", "Planning", "General enquiries", "Adult social care",
        "Blue badges", "Building control", "Business rates", "Children's services", "Concessionary travel", "Electoral services",
        "Environmental health", "Homelessness", "Libraries", "\"Parks, trees and open spaces\"", "Parking", "School admissions",
        "\"Streets, lighting and drains\"",
    ];

    private static readonly string[] WrapUps =
    [
        "Answered in full", "Passed to back office", "Payment taken", "Call back arranged", "Form sent by post",
        "\"Moved, new account opened\"", "\"Complaint, stage one\"", "\"Caller rang off, \"\"will write\"\"\"",
    ];

    private readonly SplitMix64 _random = new(2020);
    private int _row;

    public static int WriteHeadings(Span<byte> to)
    {
        var headings = "Call id,Call started,Queue,Agent,Caller,Outcome,Wait (seconds),Talk time (seconds),Wrap-up reason\r\n"u8;
        headings.CopyTo(to);
        return headings.Length;
    }

    /// <summary>Writes the next row.</summary>
    /// <returns>Its length.</returns>
    public int WriteNext(Span<byte> to)
    {
        var moment = (long)_row * Days * OpenSeconds / rows;
        var started = First.AddDays(moment / OpenSeconds).AddSeconds(moment % OpenSeconds);
        var queue = Queues[Math.Min(_random.Below(Queues.Length), _random.Below(Queues.Length))];   // the first are the busiest
        var caller = 900000 + _random.Below(1000);   // of Ofcom's numbers that belong to nobody
        var isAnswered = _random.Below(100) >= 6;
        var wait = Waits.Skewed(isAnswered ? MeanWait : MeanWait / 2, _random);
        _row++;
        Utf8.TryWrite(to, CultureInfo.InvariantCulture, $"C-2020-{_row:0000000000},{started:dd/MM/yyyy HH:mm:ss},{queue},", out var length);
        return length + (isAnswered ? WriteAnswered(to[length..], caller, wait) : WriteAbandoned(to[length..], caller, wait));
    }

    private int WriteAnswered(Span<byte> to, int caller, int wait)
    {
        var (agent, talk, reason) = (1 + _random.Below(240), 20 + Waits.Skewed(240, _random), WrapUps[_random.Below(WrapUps.Length)]);
        Utf8.TryWrite(to, CultureInfo.InvariantCulture, $"A{agent:000},07700 {caller},Answered,{wait},{talk},{reason}\r\n", out var length);
        return length;
    }

    private static int WriteAbandoned(Span<byte> to, int caller, int wait)
    {
        Utf8.TryWrite(to, CultureInfo.InvariantCulture, $",07700 {caller},Abandoned,{wait},,\r\n", out var length);
        return length;
    }
}
