namespace KpiPapers.Seeds;

/// <summary>Waits in whole seconds: many short ones and a few very long ones, as on any busy line.</summary>
internal static class Waits
{
    private const int Steps = 1024;

    /// <summary>Waits whose mean is exactly what it should be.</summary>
    public static int[] Averaging(int mean, int count, SplitMix64 random)
    {
        var waits = new int[count];
        var missing = (long)mean * count;
        for (var i = 0; i < count; i++)
        {
            waits[i] = Skewed(mean, random);
            missing -= waits[i];
        }

        // The draw is right to a per cent or two; the rest is shared out second by second.
        while (missing != 0)
        {
            var i = random.Below(count);
            var second = Math.Sign(missing);
            if (waits[i] + second < 0) continue;
            waits[i] += second;
            missing -= second;
        }
        return waits;
    }

    /// <summary>A wait of which many average roughly to the mean: eight times the product of three evenly spread parts. At most eight times the mean.</summary>
    public static int Skewed(int mean, SplitMix64 random) =>
        (int)(8L * mean * random.Below(Steps) * random.Below(Steps) * random.Below(Steps) / (Steps * Steps * Steps));
}
