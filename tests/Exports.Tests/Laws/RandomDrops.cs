using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>
/// One export split any way a council may do it: at days or queues, days in two files, weeks exported again after a correction, the same file
/// dropped twice, within one second or out of order.
/// </summary>
internal sealed class RandomDrops
{
    private readonly Random _random;
    private readonly string[] _queues;
    private readonly DateOnly[] _days;
    private readonly ImmutableArray<CallRow> _calls;
    private readonly List<DroppedCalls> _drops = [];

    private RandomDrops(int seed)
    {
        _random = new(seed);
        _queues = RandomCalls.AnyQueues(_random);
        _days = RandomCalls.AnyDays(_random);
        _calls = [.. Calls(_days, _queues)];
    }

    public static ImmutableArray<DroppedCalls> Of(int seed)
    {
        var drops = new RandomDrops(seed);
        drops.Split();
        return [.. drops._drops];
    }

    private void Split()
    {
        for (var first = 0; first < _days.Length;)
        {
            var last = Math.Min(first + _random.Next(3, 15), _days.Length);
            var from = Math.Max(0, first - (_random.Next(2) * _random.Next(4)));   // days that the file before has as well
            foreach (var queues in _random.Next(3) == 0 ? _queues.Select(queue => new[] { queue }) : [_queues]) DropPart(_days[from..last], queues);
            first = last;
        }
    }

    private void DropPart(DateOnly[] days, string[] queues)
    {
        Drop(days, [.. _calls.Where(call => days.Contains(call.Day) && queues.Contains(call.Queue, StringComparer.OrdinalIgnoreCase))]);
        if (_random.Next(3) == 0)
        {
            // Corrected: some days of it have other calls, or none any more.
            var some = days[_random.Next(days.Length)..];
            Drop(some, [.. Calls(some, queues)]);
        }
        if (_random.Next(5) == 0 && _drops.Count > 0)
        {
            var again = _drops[_random.Next(_drops.Count)];
            _drops.Add(again with { Submission = Submission() });
        }
    }

    private void Drop(DateOnly[] days, ImmutableArray<CallRow> rows)
    {
        if (rows.IsEmpty) return;   // is refused
        var shuffled = rows.ToArray();
        if (_random.Next(3) == 0) _random.Shuffle(shuffled);
        (DateOnly First, DateOnly Last)? range = _random.Next(3) == 0 ? (days[0].AddDays(-_random.Next(3)), days[^1].AddDays(_random.Next(3))) : null;
        if (range is { } one && one.First == one.Last) range = null;   // a day alone is no range
        var style = CallStyle.Any(_random, rows);
        _drops.Add(new(Submission(), rows, range, CallFile.Write([.. shuffled], style, range is { } stated ? Title(stated.First, stated.Last) : null)));
    }

    private string Title(DateOnly first, DateOnly last) => _random.Next(4) switch
    {
        0 => $"Period: {first:d MMMM yyyy} to {last:d MMMM yyyy}",
        1 => $"From: {first:dd/MM/yyyy} To: {last:dd/MM/yyyy}",
        2 => $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}",
        _ => $"Calls {first:dd/MM/yyyy} - {last:dd/MM/yyyy}",
    };

    private IEnumerable<CallRow> Calls(DateOnly[] days, string[] queues) =>
        days.SelectMany(day => queues.SelectMany(queue => RandomCalls.Of(_random, day, queue)));

    /// <summary>Few seconds and ETags, so that drops meet on both.</summary>
    private Submission Submission() => new(
        $"drop-{_drops.Count}", "calls", "calls.csv", new DateTimeOffset(2021, 5, 1, 9, 0, _random.Next(6), TimeSpan.Zero), $"0x{_random.Next(4)}", "", 0);
}
