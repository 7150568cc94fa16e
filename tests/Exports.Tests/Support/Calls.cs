namespace KpiPapers.Exports.Tests.Support;

/// <summary>Made-up exports of calls.</summary>
internal static class Calls
{
    private static readonly string[] Queues = ["Benefits", "Council tax", "Café bookings", "Büro", "Waste & recycling"];
    private static readonly string[] Outcomes = ["Answered", "Abandoned", "ANSWERED"];

    public static string Csv(string[] rows) => "Call started,Queue,Outcome,Wait (seconds),Note\r\n" + string.Concat(rows.Select(row => row + "\r\n"));

    public static string[] Random(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Row(random))];
    }

    private static string Row(Random random)
    {
        var started = new DateTime(2020, 7, 1).AddSeconds(random.Next(20 * 86_400));
        var wait = random.Next(4) == 0 ? $"\"1,{random.Next(1000):000}\"" : $"{random.Next(900)}.{random.Next(100):00}";
        var note = random.Next(10) == 0 ? "\"two\r\nlines, and a \"\"quote\"\"\"" : "";
        return $"{(random.Next(2) == 0 ? $"{started:dd/MM/yyyy HH:mm:ss}" : $"{started:yyyy-MM-ddTHH:mm:ss}")},"
            + $"{Queues[random.Next(Queues.Length)]},{Outcomes[random.Next(Outcomes.Length)]},{wait},{note}";
    }
}
