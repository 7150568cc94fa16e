namespace KpiPapers.Domain.Spc;

/// <summary>The four rules of special cause within one group; no pattern reaches across a rebase (R/ptd_calculate_point_type.R).</summary>
internal static class Signalling
{
    private const int Three = 3;

    public static Signal[] Of(double[] values, double centre, ProcessLimits limits, Precision precision)
    {
        var sides = Array.ConvertAll(values, value => precision.Compare(value, centre));
        var outside = Array.ConvertAll(values, value => IsBeyond(value, limits.Lower, limits.Upper));
        var trends = Trends(values, precision);
        var near = values.Select((value, point) => !outside[point] && IsBeyond(value, limits.NearLower, limits.NearUpper)).ToArray();
        var twoOfThree = TwoOfThree(near, sides);
        var runs = Runs(sides);
        return [.. values.Select((_, point) =>
            outside[point] ? new Signal(SpecialCauseRule.OutsideLimits, sides[point])
            : trends[point] != 0 ? new(SpecialCauseRule.Trend, trends[point])
            : twoOfThree[point] ? new(SpecialCauseRule.TwoOfThree, sides[point])
            : runs[point] ? new(SpecialCauseRule.Run, sides[point])
            : default)];

        bool IsBeyond(double value, double lower, double upper) =>
            precision.Compare(value, upper) > 0 || precision.Compare(value, lower) < 0;
    }

    /// <summary>
    /// 1 in a rising trend, -1 in a falling one. A peak or trough that ends one trend and begins the next has the later one's sign. Where
    /// a tie parts a rising trend from the next, upstream has the value before the tie fall; here it ends its own trend.
    /// </summary>
    private static int[] Trends(double[] values, Precision precision)
    {
        const int Steps = ProcessControl.TrendLength - 1;
        var steps = values.Zip(values.Skip(1), (value, next) => precision.Compare(next, value)).ToArray();
        var trends = new int[values.Length];
        for (var start = 0; start + Steps <= steps.Length; start++)
        {
            if (AreOneWay(steps.AsSpan(start, Steps))) trends.AsSpan(start, ProcessControl.TrendLength).Fill(steps[start]);
        }

        return trends;
    }

    private static bool[] TwoOfThree(bool[] near, int[] sides)
    {
        var marked = new bool[near.Length];
        for (var start = 0; start + Three <= near.Length; start++)
        {
            if (near.AsSpan(start, Three).Count(true) < 2 || !AreOneWay(sides.AsSpan(start, Three))) continue;
            for (var point = start; point < start + Three; point++) marked[point] |= near[point];
        }

        return marked;
    }

    private static bool[] Runs(int[] sides)
    {
        var marked = new bool[sides.Length];
        for (var start = 0; start + ProcessControl.RunLength <= sides.Length; start++)
        {
            if (AreOneWay(sides.AsSpan(start, ProcessControl.RunLength))) marked.AsSpan(start, ProcessControl.RunLength).Fill(true);
        }

        return marked;
    }

    private static bool AreOneWay(ReadOnlySpan<int> signs) => signs[0] != 0 && !signs.ContainsAnyExcept(signs[0]);
}
