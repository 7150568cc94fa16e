using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

using static KpiPapers.Domain.Spc.ChartKind;
using static KpiPapers.Domain.Spc.ImprovementDirection;
using static KpiPapers.Domain.Spc.PointClass;

/// <summary>Values outside the limits and values that rise or fall in a row.</summary>
internal static class SeriesOfOutliersAndTrends
{
    public static IReadOnlyDictionary<string, KnownSeries> All { get; } = new Dictionary<string, KnownSeries>(StringComparer.Ordinal)
    {
        ["A last value above the upper limit"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 60",
            ControlChart, "45.4492 50.7692 56.0892", "............O", Improvement, Assurance.ConsistentlyPasses)
        { Target = 40 },
        ["A last value below the lower limit"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 40",
            ControlChart, "43.9108 49.2308 54.5508", "............o", Concern, Assurance.None),
        ["A last value above the upper limit where lower is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 60",
            ControlChart, "45.4492 50.7692 56.0892", "............O", Concern, Assurance.None)
        { Direction = LowerIsBetter },
        ["A last value below the lower limit where lower is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 40",
            ControlChart, "43.9108 49.2308 54.5508", "............o", Improvement, Assurance.None)
        { Direction = LowerIsBetter },
        ["A last value below the lower limit where neither is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 40",
            ControlChart, "43.9108 49.2308 54.5508", "............o", NeutralLow, Assurance.None)
        { Direction = Neutral },
        ["A last value above the upper limit where neither is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 60",
            ControlChart, "45.4492 50.7692 56.0892", "............O", NeutralHigh, Assurance.None)
        { Direction = Neutral },
        ["An outlier of the past leaves the verdict to the last value"] = new(
            "60 49 51 49 51 49 51 49 51 49 51 49 51 49",
            ControlChart, "45.3229 50.6429 55.9629", "O.............", CommonCause, Assurance.None),
        ["A value on the upper limit is not outside it"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 55.32",
            ControlChart, "44.6800 50.0000 55.3200", ".............", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["A steady rise is a trend between its ends outside the limits"] = new(
            "0 1 2 3 4 5 6 7 8 9 10 11",
            ControlChart, "2.8400 5.5000 8.1600", "oooTTTTTTOOO", Improvement, Assurance.HitAndMiss)
        { Target = 5 },
        ["Seven falling values are a trend on either side of the average"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 53 52 51 50 49 48 47",
            ControlChart, "44.6800 50.0000 55.3200", "............ttttttt", Improvement, Assurance.None)
        { Direction = LowerIsBetter, FixAfter = 12 },
        ["Six falling values are no trend"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 52 51 50.5 49 48 51",
            ControlChart, "44.6800 50.0000 55.3200", "..................", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["A tie breaks a trend"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 53 52 51 51 49 48 47 46.5",
            ControlChart, "44.6800 50.0000 55.3200", "....................", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["A peak between two trends belongs to the later"] = new(
            "40 60 40 60 40 60 40 60 40 60 40 60 43 46 49 52 55 58 61 59 56 53 48 45 42",
            ControlChart, "-3.2000 50.0000 103.2000", "............TTTTTTttttttt", Concern, Assurance.None)
        { FixAfter = 12 },
        ["A trough between two trends belongs to the later"] = new(
            "60 40 60 40 60 40 60 40 60 40 60 40 61 58 55 52 49 46 43 44 47 51 54 57 59",
            ControlChart, "-3.2000 50.0000 103.2000", "............ttttttTTTTTTT", Improvement, Assurance.None)
        { FixAfter = 12 },
        ["Two trends with a tie between them keep their own directions"] = new(
            "40 60 40 60 40 60 40 60 40 60 40 60 43 46 49 52 55 58 61 61 58 55 52 49 46 43",
            ControlChart, "-3.2000 50.0000 103.2000", "............TTTTTTTttttttt", Concern, Assurance.None)
        { FixAfter = 12 },
        ["Outside comes before trend"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 51.5 52 53 54 55 56 57",
            ControlChart, "44.6800 50.0000 55.3200", "..........TTTTTTTOO", Improvement, Assurance.None)
        { FixAfter = 12 },
        ["Trend comes before two of three and before run"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 50.5 51 51.5 52 52.5 54 55",
            ControlChart, "44.6800 50.0000 55.3200", "...........RTTTTTTT", Improvement, Assurance.None)
        { FixAfter = 12 },
    };
}
