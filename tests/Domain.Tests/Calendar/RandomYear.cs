using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>
/// Some months of any council: papers with any dates, few people so that they meet, ids in any case; things come in, are taken away again
/// and are signed off on any day. The timer runs on some days, on some of them again and again.
/// </summary>
internal sealed class RandomYear
{
    private static readonly string[] People = ["theatre", "Theatre", "people", "PEOPLE", "payroll", "revenues", "museum"];

    private readonly Random _random;

    public RandomYear(int seed)
    {
        _random = new(seed);
        FirstDay = new DateOnly(2015, 1, 1).AddDays(_random.Next(3650));
        LastDay = FirstDay.AddDays(150);
        Council = new(Enumerable.Range(1, _random.Next(1, 5)).Select(number => AnyPaper($"paper-{number}")))
        {
            Holidays = new(Enumerable.Range(0, 12).Select(_ => AnyDay(0, 150))),
        };
    }

    public Council Council { get; }

    public DateOnly FirstDay { get; }

    public DateOnly LastDay { get; }

    /// <summary>How often the timer runs on a day; it does on the last.</summary>
    public int Runs(DateOnly day) => day == LastDay ? 1 : Math.Max(0, _random.Next(-1, 4));

    /// <summary>Something changes on some days.</summary>
    public void SomethingHappens()
    {
        if (_random.Next(3) > 0) return;
        var number = _random.Next(Council.Papers.Length);
        Council.Change(paper => paper == Council.Papers[number], paper => _random.Next(4) switch
        {
            0 => paper with { Outstanding = paper.Outstanding.Add(AnyItem()), IsSignedOff = false },
            1 => paper with { IsSignedOff = true },
            _ when !paper.Outstanding.IsEmpty =>
                paper with { Outstanding = paper.Outstanding.RemoveAt(_random.Next(paper.Outstanding.Length)), IsSignedOff = false },
            _ => paper,
        });
    }

    private PaperStanding AnyPaper(string name)
    {
        var meeting = AnyDay(40, 140);
        var quarter = Quarter.Containing(meeting.AddDays(-_random.Next(10, 40))).Previous;
        DateOnly? given = _random.Next(3) == 0 ? meeting.AddDays(-_random.Next(6, 20)) : null;
        var dates = PaperDates.Of(quarter, meeting, new([]), given) with { ChasersBefore = Some(4, () => _random.Next(1, 8)) };
        return new(name, AnyPerson(), dates) { HasDraft = true, Outstanding = Some(5, AnyItem) };
    }

    private Outstanding AnyItem() => new(Any(Enum.GetValues<OutstandingKind>()), AnyPerson(), $"item {_random.Next(1_000_000)}", null);

    private string AnyPerson() => Any(People);

    private DateOnly AnyDay(int from, int to) => FirstDay.AddDays(_random.Next(from, to));

    private ImmutableArray<T> Some<T>(int upTo, Func<T> any) => [.. Enumerable.Range(0, _random.Next(upTo)).Select(_ => any())];

    private T Any<T>(T[] some) => some[_random.Next(some.Length)];
}
