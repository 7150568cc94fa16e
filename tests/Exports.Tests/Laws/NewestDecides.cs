using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>
/// What calls come to, by the rule as it is explained: for each day and queue the newest file that covers it decides, and nothing else counts.
/// Works on the calls themselves, and shares nothing with reader or ledger.
/// </summary>
internal sealed class NewestDecides
{
    private readonly ImmutableArray<DroppedCalls> _newestFirst;
    private readonly string[] _queues;
    private readonly List<List<CallRow>> _months = [];

    public NewestDecides(IEnumerable<DroppedCalls> drops, Quarter quarter)
    {
        _newestFirst =
        [
            .. drops.OrderByDescending(drop => drop.Submission.Dropped).ThenByDescending(drop => drop.Submission.ETag, StringComparer.Ordinal)
                .ThenByDescending(drop => drop.Submission.Id, StringComparer.Ordinal),
        ];
        _queues = [.. _newestFirst.SelectMany(drop => drop.Rows).Select(row => row.Queue).Distinct(StringComparer.OrdinalIgnoreCase)];
        for (var month = quarter.FirstDay; month < quarter.LastDay; month = month.AddMonths(1))
        {
            var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays).ToList();
            var calls = days.SelectMany(Decided).ToList();
            if (calls.Count > 0) _months.Add(calls);
            else if (!Array.Exists(_queues, queue => days.TrueForAll(day => _newestFirst.Any(drop => drop.States(day, queue))))) IsAwaiting = true;
        }
    }

    /// <summary>Whether a month has no calls, and no files that say so.</summary>
    public bool IsAwaiting { get; }

    public bool HasCalls => _months.Count > 0;

    public int Calls => _months.Sum(month => month.Count);

    public int Abandoned => _months.Sum(month => month.Count(call => !call.IsAnswered));

    /// <summary>The mean of each month's mean wait; null where no call was answered.</summary>
    public decimal? MeanWait
    {
        get
        {
            var means = _months.Select(month => month.Where(call => call.IsAnswered).ToList()).Where(answered => answered.Count > 0)
                .Select(answered => answered.Average(call => call.Wait)).ToList();
            return means.Count == 0 ? null : means.Average();
        }
    }

    public decimal? LongestWait => _months.SelectMany(month => month).Where(call => call.IsAnswered).Max(call => (decimal?)call.Wait);

    private IEnumerable<CallRow> Decided(DateOnly day) =>
        _queues.SelectMany(queue => _newestFirst.FirstOrDefault(drop => drop.Decides(day, queue))?.On(day, queue) ?? []);
}
