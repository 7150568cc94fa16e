using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

using static KpiPapers.Domain.Spc.ChartKind;
using static KpiPapers.Domain.Spc.ImprovementDirection;
using static KpiPapers.Domain.Spc.PointClass;

/// <summary>A process of limits 44.68 and 55.32, and where its target may lie.</summary>
internal static class SeriesWithATarget
{
    public static IReadOnlyDictionary<string, KnownSeries> All { get; } = new Dictionary<string, KnownSeries>(StringComparer.Ordinal)
    {
        ["The target on the average"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.HitAndMiss)
        { Target = 50 },
        ["The target above the upper limit where higher is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.ConsistentlyFails)
        { Target = 56 },
        ["The target below the lower limit where higher is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.ConsistentlyPasses)
        { Target = 44 },
        ["The target above the upper limit where lower is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.ConsistentlyPasses)
        { Target = 56, Direction = LowerIsBetter },
        ["The target below the lower limit where lower is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.ConsistentlyFails)
        { Target = 44, Direction = LowerIsBetter },
        ["The target on the upper limit"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.HitAndMiss)
        { Target = 55.32 },
        ["The target on the lower limit"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.HitAndMiss)
        { Target = 44.68, Direction = LowerIsBetter },
        ["The target a thousandth above the upper limit"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.ConsistentlyFails)
        { Target = 55.321 },
        ["A target where neither is better"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.None)
        { Target = 56, Direction = Neutral },
        ["A target of 0 above a lower limit that is below 0"] = new(
            "0 3 1 4 0 2 5 1 3 0 2 3",
            ControlChart, "-5.0127 2.0000 9.0127", "............", CommonCause, Assurance.HitAndMiss)
        { Target = 0, Direction = LowerIsBetter },
        ["A target on the upper limit of tenths"] = new(
            "0.1 0.3 0.1 0.3 0.1 0.3 0.1 0.3 0.1 0.3 0.1 0.3",
            ControlChart, "-0.3320 0.2000 0.7320", "............", CommonCause, Assurance.HitAndMiss)
        { Target = 0.732 },
    };
}
