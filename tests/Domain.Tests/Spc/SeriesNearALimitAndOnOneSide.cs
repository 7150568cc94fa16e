using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

using static KpiPapers.Domain.Spc.ChartKind;
using static KpiPapers.Domain.Spc.ImprovementDirection;
using static KpiPapers.Domain.Spc.PointClass;

/// <summary>Two of three values near a limit, and runs on one side of the average.</summary>
internal static class SeriesNearALimitAndOnOneSide
{
    public static IReadOnlyDictionary<string, KnownSeries> All { get; } = new Dictionary<string, KnownSeries>(StringComparer.Ordinal)
    {
        ["Two of three comes before run"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 51 52 51 52 54 54",
            ControlChart, "44.6800 50.0000 55.3200", "...........RRRRRNN", Improvement, Assurance.None)
        { FixAfter = 12 },
        ["Two of three may be the first and the third"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 54 51 54",
            ControlChart, "44.6800 50.0000 55.3200", "............N.N", Improvement, Assurance.None)
        { FixAfter = 12 },
        ["Two of three low, and only the two are flagged"] = new(
            "51 49 51 49 51 49 51 49 51 49 51 49 46 49 45",
            ControlChart, "44.6800 50.0000 55.3200", "............n.n", Improvement, Assurance.None)
        { Direction = LowerIsBetter, FixAfter = 12 },
        ["Two of three with the third across the average is no pattern"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 54 49 54",
            ControlChart, "44.6800 50.0000 55.3200", "...............", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["Two of three with the third on the average is no pattern"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 54 50 54",
            ControlChart, "44.6800 50.0000 55.3200", "...............", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["Two of four are no pattern"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 54 51 51 54",
            ControlChart, "44.6800 50.0000 55.3200", "................", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["Two of three on opposite sides are no pattern"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 54 46",
            ControlChart, "44.6800 50.0000 55.3200", "..............", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["A value outside the limits may be the third of three"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 56 54 54",
            ControlChart, "44.6800 50.0000 55.3200", "............ONN", Improvement, Assurance.None)
        { FixAfter = 12 },
        ["A value outside the limits is not one of the two"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 56 54 51",
            ControlChart, "44.6800 50.0000 55.3200", "............O..", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["Values on the upper limit are near it"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 55.32 55.32",
            ControlChart, "44.6800 50.0000 55.3200", "............NN", Improvement, Assurance.None)
        { FixAfter = 12 },
        ["Values on the near limit are not near"] = new(
            "48.5 51.5 48.5 51.5 48.5 51.5 48.5 51.5 48.5 51.5 48.5 51.5 55.32 55.32",
            ControlChart, "42.0200 50.0000 57.9800", "..............", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["Seven values above the average are a run"] = new(
            "51 49 51 49 51 49 51 49 51 49 51 49 51 52 51 52 51 52 51",
            ControlChart, "44.6800 50.0000 55.3200", "............RRRRRRR", Improvement, Assurance.None)
        { FixAfter = 12 },
        ["Eight values below the average are a run of eight"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 49 48 49 48 49 48 49 48",
            ControlChart, "44.6800 50.0000 55.3200", "............rrrrrrrr", Concern, Assurance.None)
        { FixAfter = 12 },
        ["Six values above the average are no run"] = new(
            "51 49 51 49 51 49 51 49 51 49 51 49 51 52 51 52 51 52",
            ControlChart, "44.6800 50.0000 55.3200", "..................", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["A value on the average breaks a run"] = new(
            "51 49 51 49 51 49 51 49 51 49 51 49 51 52 51 50 51 52 51",
            ControlChart, "44.6800 50.0000 55.3200", "...................", CommonCause, Assurance.None)
        { FixAfter = 12 },
        ["A value on an average of tenths breaks a run"] = new(
            "0.3 0.1 0.3 0.1 0.3 0.1 0.3 0.1 0.3 0.1 0.1 0.3 0.1 0.1 0.1 0.2 0.1 0.1 0.1",
            ControlChart, "-0.2836 0.2000 0.6836", "...................", CommonCause, Assurance.None)
        { FixAfter = 12 },
    };
}
