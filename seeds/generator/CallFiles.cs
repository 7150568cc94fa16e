namespace KpiPapers.Seeds;

/// <summary>A month's export as a telephony system writes it: a row for each call, in order of time.</summary>
internal static class CallFiles
{
    private static readonly string[] Queues = ["Council tax", "Housing repairs", "Waste and recycling", "Benefits", "Planning", "General enquiries"];
    private static readonly int[] QueueWeights = [24, 22, 20, 16, 8, 10];

    public static IEnumerable<SeedFile> All => CallMonth.All.Select(month => SeedFile.Csv($"calls-{month.First:yyyy-MM}.csv", () => Lines(month)));

    private static IEnumerable<string> Lines(CallMonth month)
    {
        var random = new SplitMix64((ulong)month.First.DayNumber);
        var moments = OfficeHours.Moments(month.First, month.First.AddMonths(1).AddDays(-1), month.Offered, random);
        var waits = Waits.Averaging(month.MeanWait, month.Answered, random);
        var abandonedLeft = month.Abandoned;

        yield return "Call started,Queue,Outcome,Wait (seconds),Agent,Caller";
        for (var i = 0; i < month.Offered; i++)
        {
            var isAbandoned = random.IsOneOf(abandonedLeft, month.Offered - i);
            if (isAbandoned) abandonedLeft--;
            var wait = isAbandoned ? 5 + Waits.Skewed(month.MeanWait / 2, random) : waits[i - (month.Abandoned - abandonedLeft)];
            var (outcome, agent) = isAbandoned ? ("Abandoned", "") : ("Answered", $"A{1 + random.Below(24):00}");
            var caller = random.Below(5) == 0 ? "" : $"ending {random.Below(1000):000}";   // a fifth withhold their number
            yield return $"{moments[i]:dd/MM/yyyy HH:mm:ss},{Queues[random.Weighted(QueueWeights)]},{outcome},{wait},{agent},{caller}";
        }
    }
}
