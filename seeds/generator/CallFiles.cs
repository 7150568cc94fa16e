using System.Text;

namespace KpiPapers.Seeds;

/// <summary>A month's export as a telephony system writes it: a row for each call, in order of time.</summary>
internal static class CallFile
{
    private static readonly string[] Queues = ["Council tax", "Housing repairs", "Waste and recycling", "Benefits", "Planning", "General enquiries"];
    private static readonly int[] QueueWeights = [24, 22, 20, 16, 8, 10];

    public static void Write(Stream file, CallMonth month)
    {
        var random = new SplitMix64((ulong)month.First.DayNumber);
        var moments = OfficeHours.Moments(month.First, month.Offered, random);
        var waits = Waits.Averaging(month.MeanWait, month.Answered, random);
        var abandonedLeft = month.Abandoned;

        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n" };
        writer.WriteLine("Call started,Queue,Outcome,Wait (seconds),Agent,Caller");
        for (var i = 0; i < month.Offered; i++)
        {
            // As likely as the abandoned calls that are still to come are among all that are, so in the end they are exactly as many.
            var isAbandoned = random.Below(month.Offered - i) < abandonedLeft;
            if (isAbandoned) abandonedLeft--;
            var wait = isAbandoned ? 5 + Waits.Skewed(month.MeanWait / 2, random) : waits[i - (month.Abandoned - abandonedLeft)];
            var (outcome, agent) = isAbandoned ? ("Abandoned", "") : ("Answered", $"A{1 + random.Below(24):00}");
            var caller = random.Below(5) == 0 ? "" : $"ending {random.Below(1000):000}";   // a fifth withhold their number
            writer.WriteLine($"{moments[i]:dd/MM/yyyy HH:mm:ss},{Queues[random.Weighted(QueueWeights)]},{outcome},{wait},{agent},{caller}");
        }
    }
}
