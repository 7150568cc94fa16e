namespace KpiPapers.Exports.Tests.Laws;

/// <summary>Made-up calls of some weeks and queues.</summary>
internal static class RandomCalls
{
    private static readonly string[] Queues = ["Benefits", "Café bookings", "Waste, recycling & more", "The \"hub\"", "Büro", "Total care"];

    /// <summary>The days on which one quarter follows another.</summary>
    private static readonly DateOnly[] Turns = [new(2020, 7, 1), new(2020, 10, 1), new(2021, 1, 1), new(2021, 4, 1)];

    public static string[] AnyQueues(Random random)
    {
        var all = Queues.ToArray();
        random.Shuffle(all);
        return all[..random.Next(1, 4)];
    }

    /// <summary>Some weeks in a row, in most cases across the start of a quarter.</summary>
    public static DateOnly[] AnyDays(Random random)
    {
        var first = Turns[random.Next(Turns.Length)].AddDays(-random.Next(0, 25));
        return [.. Enumerable.Range(0, random.Next(7, 36)).Select(first.AddDays)];
    }

    /// <summary>The calls of a day and queue; none on some days.</summary>
    public static IEnumerable<CallRow> Of(Random random, DateOnly day, string queue)
    {
        for (var left = random.Next(5); left > 0; left--)
        {
            var started = day.ToDateTime(default).AddSeconds(random.Next(8 * 3600, 20 * 3600));
            yield return new(started, random.Next(9) == 0 ? queue.ToUpperInvariant() : queue, random.Next(4) > 0, AnyWait(random));
        }
    }

    /// <summary>Up to an hour and a half, some in fractions of a second.</summary>
    private static decimal AnyWait(Random random) => random.Next(3) switch
    {
        0 => random.Next(100),
        1 => random.Next(5400),
        _ => random.Next(54_000) / 10m,
    };
}
